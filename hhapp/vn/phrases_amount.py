"""The words around a number that make it a target: comparators, units, ranks, and what looks like one and is not."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hhapp.vn.numbers import parse_number
from hhapp.vn.text import fold
from hhapp.vn.thresholds import PERCENT, Comparator
from hhapp.vn.tokens import Token, tokenize

Wanted = tuple[tuple[frozenset[str], ...], ...]


@cache
def wanted(written: str) -> Wanted:
    """Phrases between "|" as rows of words, each written with its accents or without; the longest first."""
    rows = (tuple(_either_way(written_of(each, token)) for token in tokenize(each)) for each in written.split("|"))
    return tuple(sorted(rows, key=len, reverse=True))


def _either_way(word: str) -> frozenset[str]:
    return frozenset((word, fold(word)))


def written_of(text: str, token: Token) -> str:
    """The token in lower case, its accents kept; a dash of any kind is "-"."""
    return text[token.start : token.end].lower() if token.is_word else token.folded


_COMPARATORS = {
    Comparator.MORE: wanted("trên|hơn|vượt|vượt quá|vượt mức|quá|lớn hơn|cao hơn|nhiều hơn|>"),
    Comparator.AT_LEAST: wanted(
        "tối thiểu|ít nhất|chí ít|thấp nhất|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|từ"
        "|từ mức|đạt và vượt|đạt hoặc vượt|đạt, vượt|bằng hoặc cao hơn|bằng hoặc vượt|bằng hoặc hơn|> =|≥"
        "|tối thiểu từ|ít nhất từ"
    ),
    Comparator.LESS: wanted("dưới|ít hơn|thấp hơn|nhỏ hơn|chưa đến|chưa tới|xuống dưới|còn dưới|<"),
    Comparator.AT_MOST: wanted(
        "tối đa|nhiều nhất|cao nhất|không quá|không vượt quá|không vượt|không trên|không hơn|không lớn hơn"
        "|không cao hơn|không nhiều hơn|không để quá|không được quá|không tăng quá|trong vòng|trong thời hạn"
        "|chậm nhất|< =|≤"
    ),
    Comparator.EQUAL: wanted("bằng|đúng|đúng bằng|="),
}
COMPARATORS = tuple(
    sorted(
        ((row, comparator) for comparator, rows in _COMPARATORS.items() for row in rows),
        key=lambda pair: len(pair[0]),
        reverse=True,
    )
)
STRONG = wanted("tối thiểu|ít nhất|không dưới|tối đa|không quá|không vượt quá|≥|≤|> =|< =")
ABOUT = wanted("gần|khoảng|xấp xỉ|ước|gần như|chừng")
FILLERS = wanted(
    "tỷ lệ|tỉ lệ|tỷ lệ là|là|đạt|đạt được|mức|ở mức|số|được|đối với|cho|của|chiếm|thêm|lên|lên đến"
    "|lên tới|có|:|đủ|xuống|còn|về|tới"
)
FALLING = wanted("còn|xuống|xuống còn|về")
RISE_TO = wanted("lên|lên đến|lên tới|lên thành|lên mức")
FALL_TO = wanted("xuống|xuống còn|còn|xuống đến|xuống mức")
FROM = wanted("từ")
NOT = wanted("không")
EXCEED = wanted("quá|vượt|vượt quá")
SLASH = wanted("/")
TIME_LIMITS = wanted("trong vòng|trong thời hạn|chậm nhất")
LESSEN = wanted("giảm|hạn chế|kéo giảm")
CHANGES = wanted("giảm|rút ngắn|cắt giảm|tăng|đạt|đào tạo|bồi dưỡng")
REACHES = wanted("đạt|đạt được|có|lên|thêm")
EACH = wanted("mỗi|từng|phấn đấu")
HAS = wanted("có|được|có được")
RANGE_OF_RANKS = wanted("-|đến|đến thứ|đến hạng|đến vị trí|đến vị trí thứ|tới")
RANGE = wanted("-|đến|tới|đến dưới|~|cho đến")
UPWARDS = wanted("trở lên|hoặc cao hơn|hoặc hơn")
DOWNWARDS = wanted("trở xuống|trở lại|hoặc thấp hơn")

PERCENT_SIGNS = wanted("%|phần trăm|％")
TIMES = frozenset({"ngày", "ngày làm việc", "giờ", "giờ làm việc", "phút"})
_TIME_UNITS = wanted("ngày|ngày làm việc|giờ|giờ làm việc|phút")
_UNITS = _TIME_UNITS + wanted(
    "điểm phần trăm|điểm %|điểm|hồ sơ|thủ tục|thủ tục hành chính|tthc|lớp|người|lượt|lượt người|tiết"
    "|đơn vị|cơ quan|văn bản|cuộc|hội nghị|buổi|sáng kiến|mô hình|tin bài|tin, bài|tin|bài|bài viết"
    "|nhiệm vụ|cán bộ|công chức|viên chức|phòng|phiếu|dịch vụ|dịch vụ công|lần|đợt|chuyên đề|khóa|khoá|xã"
    "|thôn|hộ|biên chế|đồng|triệu đồng|tỷ đồng|báo cáo|kế hoạch|phần mềm|giải pháp|dự án|đề tài|chỉ tiêu"
    "|quy trình|quyết định|học viên|kỳ|trường hợp|chương trình|bậc|nghìn đồng|đề án|tỉnh|huyện|tiêu chí"
    "|mục tiêu|hình thức|ý kiến|câu lạc bộ|tổ"
)
UNITS = tuple(sorted(_UNITS, key=len, reverse=True))
# "tăng 5 hạng" is a distance, not a place: its unit is "bậc", so that nobody takes it for a rank.
STEPS_OF_RANK = wanted("hạng|bậc|thứ hạng|bậc xếp hạng")
STEP = "bậc"
NO_UNITS = frozenset(
    ["năm", "so", "trở", "của", "trong", "đối", "và", "với", "tuổi", "cấp", "thì", "là", "để", "cho", "khi"]
)
REPORTED = wanted("đã|chưa|không đạt|đã đạt được")
COUNT_VERBS = wanted(
    "tổ chức|mở|ban hành|hoàn thành|triển khai|đạt|phấn đấu|phấn đấu có|cải thiện|xây dựng|thực hiện"
    "|kiểm tra|giải quyết|tuyển|cử|bồi dưỡng|đào tạo|công bố|rà soát|cắt giảm|bãi bỏ|giảm|tăng|tinh giản"
    "|đăng|đăng tải|khảo sát|sắp xếp|duy trì|đơn giản hóa|đánh giá|tập huấn|tiếp nhận|tăng thêm|giảm được"
    "|tổ chức được|mở được|phát hành|nâng|số hóa|tuyên truyền|đối thoại|đạt từ|có từ|tổ chức từ"
)
# A number right behind one of these names a level, a date or a document.
NAMES = wanted(
    "mức độ|cấp độ|cấp|năm|điều|khoản|chương|mục|phụ lục|quý|tháng|ngày|khóa|khoá|lần thứ|phiên bản|iso"
    "|tcvn|biểu|mẫu số|loại|giai đoạn|nghị quyết|nghị định|quyết định|thông tư|kế hoạch|công văn|chỉ thị"
    "|đề án|quyết định số|số hiệu|covid -|hồi|lúc"
)
ONCE_MEASURED = wanted("năm|hiện|hiện nay|thực hiện|kết quả|đã|trước đây|cùng kỳ|tháng|quý|tương đương")
BAD_RATES = wanted("trễ hẹn|trễ hạn|quá hạn|chậm hạn|sai sót|tồn đọng|không hài lòng|chưa hài lòng|trả lại|vi phạm")
SUFFERED = wanted("bị")

RANK_STARTS = wanted("xếp|đứng|vị trí|thứ hạng|vị thứ|top|tốp|xếp hạng")
RANK_WORDS = wanted(
    "thứ|hạng|từ|ở|số|đạt|trên|dưới|không|thấp hơn|ít nhất|tối thiểu|nhóm|trong|nằm|vị trí|vị thứ"
    "|thứ hạng|xếp hạng|thấp nhất"
)
GROUPS = wanted("nhóm|top|tốp|trong|trong số|thuộc|thuộc nhóm|trong nhóm|trong top")
SPELLS = wanted("năm|tháng|ngày|tuần|giờ|quý")
RANKED = wanted("hạng|thứ")
AT_BEST = wanted("không thấp hơn|không dưới|tối thiểu|ít nhất")
TOPS = wanted("top|tốp")
LEADING = wanted("dẫn đầu|đứng đầu|cao nhất|tốt nhất|đầu bảng|đầu tiên|tốp đầu|nhóm đầu")
SMALL_NUMBERS = {
    word: Decimal(value)
    for value, word in enumerate(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"], start=1)
}
_CLAUSE = 120  # words
_SPELLED = wanted("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|không")


class Words:
    """The words of a sentence, looked at from any place forwards or backwards.

    A word stands for a wanted one when it is written the same, or without any accents at all ("dat tren 15%"); so
    "tự" and "tư" are never taken for "từ".
    """

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.written = tuple(written_of(text, token) for token in tokens)

    def ahead(self, at: int, choices: Wanted) -> int:
        """How many words from `at` on are one of the choices; 0 when none stands there."""
        return next((len(row) for row in choices if self._stands(at, row)), 0)

    def behind(self, at: int, choices: Wanted) -> int:
        """How many words right before `at` are one of the choices."""
        return next((len(row) for row in choices if self._stands(at - len(row), row)), 0)

    def comparator_behind(self, at: int) -> tuple[Comparator, int] | None:
        """The comparator right before `at` and its length."""
        return next(((what, len(row)) for row, what in COMPARATORS if self._stands(at - len(row), row)), None)

    def any_between(self, start: int, end: int, choices: Wanted) -> bool:
        """Whether one of the choices begins anywhere between two places."""
        return any(self.ahead(at, choices) for at in range(max(start, 0), end))

    def comparator_ahead(self, at: int) -> tuple[Comparator, int] | None:
        """The comparator that begins at a place and the place behind it."""
        return next(((what, at + len(row)) for row, what in COMPARATORS if self._stands(at, row)), None)

    def may_begin(self, at: int) -> bool:
        """Whether a number in digits or letters stands at a place."""
        return self.tokens[at].is_number or self.written[at] in SMALL_NUMBERS

    def number(self, at: int) -> tuple[Decimal, int] | None:
        """The number that begins at a token and the place behind it; not part of a date, a code or a name."""
        if not (0 <= at < len(self.tokens) and self.tokens[at].is_number) or self._glued(at - 1, at, "/:.,"):
            return None
        end = at + 1
        while end + 1 < len(self.tokens) and self._decimal_follows(end):
            end += 2
        if self._glued(end - 1, end, "/:") and not self.tokens[end].is_word:
            return None
        value = parse_number(self.text[self.tokens[at].start : self.tokens[end - 1].end])
        return None if value is None else (value, end)

    def past_number(self, at: int) -> int:
        """The place behind the number at a place, or the next place."""
        number = self.number(at)
        return number[1] if number else at + 1

    def number_of_rank(self, at: int) -> tuple[Decimal, int] | None:
        """A whole number, of which "/63" may say how many places there are."""
        if not (0 <= at < len(self.tokens) and self.tokens[at].is_number) or self._glued(at - 1, at, "/:.,"):
            return None
        end = at + 1
        if self.ahead(end, SLASH) and end + 1 < len(self.tokens) and self.tokens[end + 1].is_number:
            end += 2
        value = parse_number(self.tokens[at].folded)
        return (value, end) if value and value < 1000 else None

    def score(self, at: int, *, any_unit: bool) -> tuple[Decimal, int] | None:
        """ "85/100 điểm", "ít nhất 8/10 tiêu chí": how many of how many; any other fraction is no target."""
        number = self.number_of_rank(at)
        if number is None or number[1] == at + 1:
            return None
        return number if any_unit or self.unit(number[1])[0] == "điểm" else None

    def worded_number(self, at: int) -> tuple[Decimal, int] | None:
        """ "một" to "mười", which only words such as "ít nhất" make sure are numbers."""
        value = SMALL_NUMBERS.get(self.written[at]) if at < len(self.written) else None
        return (value, at + 1) if value is not None and self.unit(at + 1)[0] else None

    def past_spelling(self, at: int) -> int:
        """The place behind "(hai)" or "(chín mươi phần trăm)", the number said again in letters."""
        if self.ahead(at, wanted("(")) and self.ahead(at + 1, _SPELLED):
            return next((end + 1 for end in range(at, min(at + 9, len(self.tokens))) if self.written[end] == ")"), at)
        return at

    def is_year(self, at: int) -> bool:
        """Whether four bare digits between 1990 and 2100 follow "từ", "đến" or "năm"."""
        digits = self.written[at]
        return len(digits) == 4 and "1990" <= digits <= "2100" and bool(self.behind(at, wanted("từ|đến|năm|trong")))

    def unit(self, at: int) -> tuple[str, int]:
        """The unit that begins at a place, "" when none of the known does, and the place behind it."""
        if length := self.ahead(at, PERCENT_SIGNS):
            return PERCENT, at + length
        if (length := self.ahead(at, STEPS_OF_RANK)) and not self.ahead(at + length, LEADING):
            return STEP, at + length
        if length := self.ahead(at, UNITS):
            return self._per(at, at + length)
        return "", at

    def word_as_unit(self, at: int) -> tuple[str, int]:
        """Any other word taken for the unit, where the words before the number leave no doubt that it is a target."""
        if at < len(self.tokens) and self.tokens[at].is_word and self.written[at] not in NO_UNITS:
            return self._per(at, at + 1)
        return "", at

    def _per(self, start: int, end: int) -> tuple[str, int]:
        """ "lần/năm" is one unit."""
        while end + 1 < len(self.tokens) and self.written[end] == "/" and self.tokens[end + 1].is_word:
            end += 2
        return self.text[self.tokens[start].start : self.tokens[end - 1].end], end

    def _decimal_follows(self, at: int) -> bool:
        sign, digits = self.tokens[at], self.tokens[at + 1]
        touching = self.tokens[at - 1].end == sign.start and sign.end == digits.start
        return sign.folded in (".", ",") and digits.is_number and touching

    def _glued(self, left: int, right: int, signs: str) -> bool:
        """Whether a sign of a date or code, or a letter before digits, touches here."""
        if left < 0 or right >= len(self.tokens) or self.tokens[left].end != self.tokens[right].start:
            return False
        before, after = self.written[left], self.written[right]
        return before in signs or after in signs or self.tokens[left].is_word

    def breaks(self, at: int) -> bool:
        """Whether a sentence, an item of a list or a part behind ";" ends or begins here."""
        if not 0 <= at < len(self.tokens):
            return True
        sign, place = self.written[at], self.tokens[at].start
        if sign == ".":
            return not (self.text[place - 1 : place].isdecimal() and self.text[place + 1 : place + 2].isdecimal())
        if sign in ("-", "+", "•", "*"):
            return not self.text[:place].rpartition("\n")[2].strip()
        return sign == ";"

    def clause_start(self, at: int) -> int:
        """The first word of the clause that a place is in, as far back as a clause can reasonably reach."""
        return next(
            (place for place in range(at, max(at - _CLAUSE, 0), -1) if self.breaks(place - 1)), max(at - _CLAUSE, 0)
        )

    def clause_end(self, at: int) -> int:
        """The place behind the last word of the clause that a place is in."""
        return next(place for place in range(at, len(self.tokens) + 1) if self.breaks(place) or place - at == _CLAUSE)

    def _stands(self, at: int, row: tuple[frozenset[str], ...]) -> bool:
        if at < 0 or at + len(row) > len(self.written):
            return False
        return all(self.written[at + place] in word for place, word in enumerate(row))
