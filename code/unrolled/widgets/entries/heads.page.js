// The widget for the built page: a classic script, because a module may not be
// loaded from file://. The engine comes with it, for the curious and for the tests.

import * as engine from "../engine.js";
import heads from "../heads.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).heads = heads;
unrolled.engine = engine;
