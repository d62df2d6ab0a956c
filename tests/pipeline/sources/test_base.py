"""Text out of HTML."""

import pytest

from pipeline.sources.base import plain_text


@pytest.mark.parametrize(("given", "plain"), [
    ("  그냥 글  ", "그냥 글"),
    ("a &lt; b &amp; c", "a < b & c"),
    ("&lt;p class='x'&gt;안녕&lt;br/&gt;하세요&lt;/p&gt;", "안녕\n하세요"),
    ("<p>하나</p>\n\n\n<P>둘</P>", "하나\n\n둘"),
    ("<b>굵은</b>&nbsp;&nbsp;글", "굵은 글"),
    ("<제목> 불법주정차", "<제목> 불법주정차"),
    ("끝이 <b", "끝이 <b"),
    ("x <abc> y", "x <abc> y"),
    ("<script>alert(1)</script>본문<!-- 숨은 말 -->", "본문"),
    ("<STYLE>p{}</style>본문", "본문"),
    ("<script>끝없는 민원", "끝없는 민원"),
    ("&#0;&#xD800;", "\ufffd\ufffd"),
    ("İ<script>a</script>", "İa"),
])
def test_plain_text(given, plain):
    assert plain_text(given) == plain
