"""How early issues are found and how often an alert is wrong: the same background with and without an issue put in.

The protocol is that of Zheng et al., PLoS ONE 9 (e100845), 2014: paired streams; an alert counts only if the stream
without the issue does not raise it; the rate of false alarms is fixed first, then detection and delay are reported.
"""
