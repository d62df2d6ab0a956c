"""Departments of districts as duties: every gu has a 주차관리과, and a text rarely says of which.

What is learned is the duty; the district, which a complaint carries apart from its text, is put back. A department
whose name does not begin with the complaint's own district is a duty of its own: the city's, or another gu's.
"""

OWN = "(자치구)"


def duty_of(department: str, district: str) -> str:
    """"마포구 주차관리과" of a complaint in 마포구: "(자치구) 주차관리과"; any other department stays what it is."""
    own = department.removeprefix(f"{district} ") if district else department
    return f"{OWN} {own}" if own != department else department


def department_of(duty: str, district: str) -> str:
    """The department that has the duty in this district; where none is known, the duty's name alone."""
    return f"{district} {duty.removeprefix(OWN).lstrip()}".lstrip() if is_of_district(duty) else duty


def is_of_district(duty: str) -> bool:
    """Whether every district has a department of its own for it."""
    return duty.startswith(f"{OWN} ")
