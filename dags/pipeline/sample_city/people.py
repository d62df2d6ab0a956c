"""People of the sample city: who submits, how they write, and the personal data that slips into their texts."""

from random import Random

from pipeline.sample_city.grammar import PRIVATE_END, PRIVATE_MIDDLE, PRIVATE_START, REGISTERS, Voice

SURNAMES = "김김김김이이이박박최최정정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진"
GIVEN_FIRST = "민서지도예수현준하은영승재성유동정상미경소태시가다윤채혜진명광선인희용철병종순옥기"
GIVEN_LAST = "준우진호윤서연은현아영희수경민정철석훈식숙자순옥미혁빈율찬환규선원인나라솔별배표권"
DIGIT_WORDS = "공일이삼사오육칠팔구"
MAIL_HOSTS = ("naver.com", "gmail.com", "hanmail.net", "daum.net", "kakao.com", "nate.com", "hotmail.com", "korea.com")
LATIN = (
    "kim", "lee", "park", "choi", "jung", "han", "sky", "blue", "min", "jin", "happy", "love", "star", "moon", "sun",
    "seoul", "mom", "dad", "run", "cat", "soo", "yeon", "hoon", "baek", "green", "river", "hope", "jay", "dool", "nara",
)  # fmt: skip
BANKS = ("국민", "신한", "우리", "하나", "농협", "기업", "카카오뱅크", "토스뱅크", "새마을금고", "SC제일")
PLATE_LETTERS = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주하허호"
REGISTER_SHARES = (0.34, 0.70, 0.86)  # formal, polite, terse; the rest is blunt


def private(kind: str, value: str) -> str:
    """Marks a value as personal data of a kind (a type of ``pipeline.masking``); the writer takes the marks out."""
    return f"{PRIVATE_START}{kind}{PRIVATE_MIDDLE}{value}{PRIVATE_END}"


def _digits(rng: Random, count: int) -> str:
    return "".join(str(rng.randrange(10)) for _ in range(count))


def full_name(rng: Random) -> str:
    """A Korean name of three (rarely two) syllables."""
    given = rng.choice(GIVEN_FIRST) + rng.choice(GIVEN_LAST)
    return rng.choice(SURNAMES) + (given if rng.random() < 0.95 else given[1])


def name(voice: Voice) -> str:
    """A marked full name."""
    return private("PERSON", full_name(voice.rng))


def phone(voice: Voice) -> str:
    """A mobile number in one of the ways people write it."""
    rng = voice.rng
    middle, last = str(rng.randrange(2, 10)) + _digits(rng, 3), _digits(rng, 4)
    style = rng.random()
    if style < 0.55:
        value = f"010-{middle}-{last}"
    elif style < 0.70:
        value = f"010{middle}{last}"
    elif style < 0.78:
        value = f"010 {middle} {last}"
    elif style < 0.84:
        value = f"010.{middle}.{last}"
    elif style < 0.88:
        value = f"+82-10-{middle}-{last}"
    elif style < 0.91:
        value = f"공일공-{middle}-{last}"
    elif style < 0.95:
        value = "공일공 " + " ".join("".join(DIGIT_WORDS[int(d)] for d in part) for part in (middle, last))
    else:
        value = f"010-{middle}-{last}".translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    return private("PHONE", value)


def landline(voice: Voice) -> str:
    """A marked fixed-line number of Seoul."""
    rng = voice.rng
    gap = rng.choice(("-", ")", "-"))
    return private("PHONE", f"02{gap}{rng.randrange(300, 990)}-{_digits(rng, 4)}")


def resident_number(voice: Voice) -> str:
    """A resident number; births after 2000 included, checksum not kept (numbers since October 2020 have none)."""
    rng = voice.rng
    year = rng.randrange(40, 125)
    gender = rng.choice("12") if year < 100 else rng.choice("34")
    first = f"{year % 100:02d}{rng.randrange(1, 13):02d}{rng.randrange(1, 29):02d}"
    return private("RRN", f"{first}{rng.choice(('-', '-', '-', ' ', ''))}{gender}{_digits(rng, 6)}")


def foreigner_number(voice: Voice) -> str:
    """A foreigner's registration number, marked."""
    rng = voice.rng
    first = f"{rng.randrange(55, 100)}{rng.randrange(1, 13):02d}{rng.randrange(1, 29):02d}"
    return private("FRN", f"{first}-{rng.choice('5678')}{_digits(rng, 6)}")


def passport(voice: Voice) -> str:
    """A passport number, marked; the old form of eight digits and the new one with a letter inside."""
    rng = voice.rng
    return private(
        "PASSPORT", rng.choice((f"M{_digits(rng, 8)}", f"M{_digits(rng, 3)}{rng.choice('ABCD')}{_digits(rng, 4)}"))
    )


def licence(voice: Voice) -> str:
    """A driver's licence number issued in Seoul, marked."""
    rng = voice.rng
    return private("DRIVER_LICENSE", f"11-{rng.randrange(10, 25)}-{_digits(rng, 6)}-{_digits(rng, 2)}")


def email(voice: Voice) -> str:
    """A mail address, now and then with 골뱅이 or a full-width sign."""
    rng = voice.rng
    user = rng.choice(LATIN) + rng.choice(("", "_", ".")) + rng.choice(LATIN) + _digits(rng, rng.choice((0, 2, 4)))
    sign = rng.choice(("@", "@", "@", "@", "@", "@", " 골뱅이 ", "＠"))
    return private("EMAIL", f"{user}{sign}{rng.choice(MAIL_HOSTS)}")


def plate(voice: Voice) -> str:
    """A car's plate, marked; old and new form."""
    rng = voice.rng
    front = str(rng.randrange(100, 999)) if rng.random() < 0.55 else f"{rng.randrange(10, 69)}"
    return private("VEHICLE", f"{front}{rng.choice(PLATE_LETTERS)}{rng.choice(('', ' '))}{rng.randrange(1000, 9999)}")


def account(voice: Voice) -> str:
    """A bank account number after the bank's name, marked without the name."""
    rng = voice.rng
    value = "-".join(_digits(rng, size) for size in rng.choice(((6, 2, 6), (3, 3, 6), (4, 2, 7), (3, 4, 4, 2))))
    return f"{rng.choice(BANKS)} {private('ACCOUNT', value)}"


def card(voice: Voice) -> str:
    """A card number of 16 digits that passes the Luhn check."""
    rng = voice.rng
    body = rng.choice("45") + _digits(rng, 14)
    doubled = [int(d) * (2 if index % 2 == 0 else 1) for index, d in enumerate(body)]
    check = -sum(d - 9 if d > 9 else d for d in doubled) % 10
    whole = f"{body}{check}"
    gap = rng.choice(("-", "-", " ", ""))
    return private("CARD", gap.join(whole[start : start + 4] for start in range(0, 16, 4)))


def home(voice: Voice) -> str:
    """A home address: road (stays), then building number and unit (marked)."""
    rng = voice.rng
    unit = rng.choice(
        (
            f"{rng.randrange(1, 180)}, {rng.randrange(101, 125)}동 {rng.randrange(1, 22)}0{rng.randrange(1, 7)}호",
            f"{rng.randrange(1, 90)}-{rng.randrange(1, 40)} {rng.randrange(1, 6)}층",
            f"{rng.randrange(1, 180)} {rng.randrange(1, 5)}0{rng.randrange(1, 5)}호",
        )
    )
    return f"{voice.say('road')} {private('ADDRESS_DETAIL', unit)}"


def handle(number: int) -> str:
    """The portal's login name of a submitter: stable and different for every number."""
    rng = Random(number * 7919 + 17)
    return f"{rng.choice(LATIN)}{rng.choice(LATIN)}{number:x}"


def register_of(number: int) -> str:
    """How a submitter writes, always the same for one person."""
    share = (number * 2654435761 % 2**32) / 2**32
    return REGISTERS[sum(share >= edge for edge in REGISTER_SHARES)]


def looseness_of(number: int) -> float:
    """How loosely a submitter words things, in [0, 0.35)."""
    return (number * 69069 + 1) % 65536 / 65536 * 0.35


def sloppiness_of(number: int) -> float:
    """A submitter's rate of slips, in [0, 1): most people write cleanly, a few hardly ever do."""
    return ((number * 40503 + 12345) % 65536 / 65536) ** 3.5


PRIVATE_SLOTS = {
    "name": name,
    "phone": phone,
    "landline": landline,
    "rrn": resident_number,
    "frn": foreigner_number,
    "passport": passport,
    "licence": licence,
    "email": email,
    "plate": plate,
    "account": account,
    "card": card,
    "home": home,
}
