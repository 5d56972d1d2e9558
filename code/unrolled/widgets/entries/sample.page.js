// The widget for the built page: a classic script, because a module may not be
// loaded from file://. The engine comes with it, for the curious and for the tests.

import * as engine from "../engine.js";
import sample from "../sample.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).sample = sample;
unrolled.engine = engine;
