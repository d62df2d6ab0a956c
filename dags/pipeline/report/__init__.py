"""The city's monthly report (월간 민원 보고서): one month of the board as HTML, as A4 and as slides."""
