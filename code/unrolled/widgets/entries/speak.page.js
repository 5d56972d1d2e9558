// The widget for the built page: a classic script, because a module may not be
// loaded from file://. Its engine comes with it, for the curious and for the tests.

import { loadSpeaker } from "../seq2seq.js";
import speak from "../speak.js";
import * as speaking from "../speaking.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).speak = speak;
Object.assign(unrolled, { loadSpeaker, speaking });
