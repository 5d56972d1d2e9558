// The widget for the built page: a classic script, because a module may not be
// loaded from file://. Its engine comes with it, for the curious and for the tests.

import * as convlstm from "../convlstm.js";
import motion from "../motion.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).motion = motion;
unrolled.convlstm = convlstm;
