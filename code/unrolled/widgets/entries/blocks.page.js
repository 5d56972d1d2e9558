// The widget for the built page: a classic script, because a module may not be
// loaded from file://. Its engine comes with it, for the curious and for the tests.

import blocks from "../blocks.js";
import { loadEncoderDecoder } from "../encoder-decoder.js";

const unrolled = (globalThis.unrolled ??= {});
(unrolled.widgets ??= {}).blocks = blocks;
Object.assign(unrolled, { loadEncoderDecoder });
