// The widget for the built page: a classic script, because a module may not be
// loaded from file://. The reader comes with it, for the curious and for the tests.

import { loadReader } from "../attention-reader.js";
import look, { readPairs } from "../look.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).look = look;
Object.assign(unrolled, { loadReader, readPairs });
