// The widget for the built page: a classic script, because a module may not be
// loaded from file://. Its engine comes with it, for the curious and for the tests.

import align from "../align.js";
import * as aligning from "../aligning.js";
import { loadSpeaker } from "../seq2seq.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).align = align;
Object.assign(unrolled, { loadSpeaker, aligning });
