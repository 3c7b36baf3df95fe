import pytest

from dragoman.record.identity.spelling import initialled, parts, same_first_name, same_name, within


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyen Van Thanh", "Thanh Nguyen Van"),
        ("Oleksandr Zelenchyk", "Oleksandr Zelenchik"),
        ("Daniyar Tokhtaev", "Daniyar Tokhtayev"),
        ("Sergei Mikhailov", "Sergey Mikhaylov"),
        ("Ana María Ñuflo", "Ana Maria Nuflo"),
        ("Peter J. Halloran", "Peter James Halloran"),
        ("Peter Halloran, Jr.", "Peter Halloran"),
        ("Hamad bin Rashid", "Hamad bin Rashid Al Qasr"),
        ("Ji-ho Seomun", "Jiho Seomun"),
        ("Irfan Doobay", "Mohamed Irfan Doobay"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    """Reports write one person's name in another order, transliteration or fullness."""
    assert same_name(parts(one), parts(other))
    assert same_name(parts(other), parts(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang Li", "Wang Lin"),
        ("Kim Song Ho", "Kim Song Nam"),
        ("Ivan Petrov", "Ilya Petrov"),
        ("Moreno", "Moreno"),
        ("Hamad bin Rashid", "Hamad bin Saleh"),
        ("Li Wei", "Lu Wei"),
        ("Salman bin Rashid Al Qasr", "Khalid bin Salman bin Rashid Al Qasr"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    """Short names differ by a letter and are two people; a surname alone proves nothing."""
    assert not same_name(parts(one), parts(other))


def test_initials() -> None:
    """An initial stands for one name before the last word; two people may begin alike, so the office must tell."""
    assert initialled(parts("L. Ganbat"), parts("Lundeg Ganbat"))
    assert initialled(parts("G. L. Perera"), parts("Gamini Lakshman Perera"))
    assert not initialled(parts("L. Ganbat"), parts("Dorj Ganbat"))
    assert not initialled(parts("Lu Ganbat"), parts("Lundeg Ganbat"))


def test_familiar_first_names() -> None:
    """Tom and Thomas begin alike, so does an initial; Joe and Fred do not."""
    assert same_first_name(parts("Tom Halloran"), parts("Thomas Halloran"))
    assert same_first_name(parts("Jo Halloran"), parts("Joseph Halloran"))
    assert same_first_name(parts("J. Halloran"), parts("Joseph Halloran"))
    assert not same_first_name(parts("Fred Halloran"), parts("Joseph Halloran"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mahmoud Ali Youssouf", "Mohamoud Ali Yusuf"),
        ("Vartan Oskanian", "Vardan Oskanyan"),
        ("Pan Ki Mun", "Ban Ki-moon"),
        ("Teng Hsiao-p'ing", "Deng Xiaoping"),
        ("Abdel Fattah el-Sisi", "Abdelfattah Al Sisi"),
        ("Sabah al-Khalid", "Sabah Khaled Al-Sabah"),
        ("Moussa Faki", "Moussa Faki Mahamat"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Constantinos Kombos", "Konstantinos Kombos"),
        ("Edward Nalbandian", "Eduard Nalbandyan"),
        ("Nils Ušakovs", "Nil Ushakov"),
        ("Badr bin Hamad Albusaidi", "Badr Al Busaidi"),
    ],
)
def test_names_that_are_alike_but_for_vowels_and_voice(one: str, other: str) -> None:
    """Enough to be one person in one office, and no more than that."""
    assert within(parts(one), parts(other))
    assert within(parts(other), parts(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Wei", "Lu Wu"),
        ("Kim Jong Il", "Kim Jong Un"),
        ("Ilham Aliyev", "Heydar Aliyev"),
        ("Laurent Kabila", "Joseph Kabila"),
        ("Khalid Al-Sabah", "Sabah Khaled Al-Sabah"),
    ],
)
def test_names_that_are_not(one: str, other: str) -> None:
    """Too few consonants to tell by, or others."""
    assert not within(parts(one), parts(other))
