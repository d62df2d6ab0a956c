"""What an auditor takes away: a verdict or a month as one page that opens anywhere, and the manual's forms as a book.

`queries` reads, `forms` lays out the sheets, `pages` the HTML, `write` the files.
"""
