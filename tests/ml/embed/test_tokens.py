import numpy as np

from ml.embed.tokens import MAX_CHARS, clean, unique_ids


def tokenise(texts: list[str]) -> list[list[int]]:
    return [[ord(character) for character in text.casefold()] for text in texts]


def test_identical_texts_are_kept_once_and_every_row_finds_its_own():
    sequences, index = unique_ids(["b", "a", "b", "ab", "a"], tokenise)
    assert [sequence.tolist() for sequence in sequences] == [[98], [97], [97, 98]]
    assert index.tolist() == [0, 1, 0, 2, 1]


def test_texts_that_the_tokeniser_cannot_tell_apart_are_merged():
    sequences, index = unique_ids(["Ab  c", "aB c\n"], tokenise)
    assert len(sequences) == 1
    assert index.tolist() == [0, 0]


def test_chunks_do_not_change_the_result():
    texts = [str(number % 7) for number in range(40)]
    whole, in_chunks = unique_ids(texts, tokenise), unique_ids(texts, tokenise, chunk=3)
    assert [ids.tolist() for ids in whole[0]] == [ids.tolist() for ids in in_chunks[0]]
    assert np.array_equal(whole[1], in_chunks[1])


def test_no_texts_give_no_rows():
    sequences, index = unique_ids([], tokenise)
    assert sequences == []
    assert index.shape == (0,)


def test_a_text_of_megabytes_is_cut_before_the_tokeniser_sees_it():
    seen: list[int] = []

    def measure(texts: list[str]) -> list[list[int]]:
        seen.extend(len(text) for text in texts)
        return tokenise(texts)

    unique_ids(["가" * 5_000_000, "가 " * 1_000_000, "\n" * 1_000_000 + "나"], measure)
    assert seen == [MAX_CHARS, MAX_CHARS, 1]


def test_lone_surrogates_become_replacement_characters():
    assert clean("가\ud800나\udfff") == "가\ufffd나\ufffd"
    assert clean("이모지 😀") == "이모지 😀"
