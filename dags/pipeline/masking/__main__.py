"""`python -m pipeline.masking < in > out`: see cli."""

import sys

from pipeline.masking.cli import main

sys.exit(main())
