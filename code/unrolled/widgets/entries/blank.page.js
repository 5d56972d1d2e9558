// The widget for the built page: a classic script, because a module may not be
// loaded from file://. Its engine comes with it, for the curious and for the tests.

import { loadBert } from "../bert.js";
import blank from "../blank.js";
import * as blanking from "../blanking.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).blank = blank;
Object.assign(unrolled, { blanking, loadBert });
