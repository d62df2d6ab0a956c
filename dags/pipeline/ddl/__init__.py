"""Tables, rights and live views as SQL, run in the order of their names at every start.

`VERSION` is raised by every release that changes a table: an older program then refuses the data directory instead of
writing into tables that it does not know. Version 1 is that of 0.1.0, which kept no record of it.
"""

VERSION = 2
