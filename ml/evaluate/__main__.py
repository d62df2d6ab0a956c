"""`python -m ml.evaluate --data FOLDER` measures every detector and writes docs/evaluation.md, .json and the curve."""

import sys

from ml.evaluate.run import main

if __name__ == "__main__":
    sys.exit(main())
