"""``python -m unrolled`` is ``unrolled``."""

from unrolled.cli import main

main()
