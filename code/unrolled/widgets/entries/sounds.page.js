// The widget for the built page: a classic script, because a module may not be
// loaded from file://. The labeller comes with it, for the curious and for the tests.

import { loadLabeller } from "../bilstm.js";
import sounds from "../sounds.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).sounds = sounds;
unrolled.loadLabeller = loadLabeller;
