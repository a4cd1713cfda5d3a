"""Patterns of the ways to say a date in Chinese, for folded words."""

from __future__ import annotations

import re

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_ANY_YEAR = (
    r"(?:(?<!\d)(?:19|20)?\d\d年|[一二]?[〇零一二三四五六七八九]{3}年|今年|明年|去年"
    r"|前年|后年|本年度?|上年度?)"
)
_NEAR = r"(?:上上|下下|上|下|本|这|当)个?"
_PART = r"(?:底|末|初|中旬|上旬|下旬|中(?![国信行石建铁交移])|[上下]半月)"
_DAY = (
    rf"(?:(?<!\d)(?<!\d[./]){_N}(?:号(?!码|楼|店|仓|线|单|发票|合同|订单)"
    r"|日(?![元币圆内]|之内|以内|期)))"
)
_NO_SIGN = (
    r"(?:(?:0[1-9]|[12]\d|3[01]|[1-9])(?= ?(?:之?前|以前|左右"
    r"|[付到打转汇给结交收还开签]"
    r"|due|$|[,;.!?、。](?!\d))))"
)
"""A day after its month ("12月5付"), with nothing else that it could count."""
_MONTH = (
    rf"(?:(?<!\d)(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|{_NEAR}月份?"
    r"|(?<![\d十百千万个多])元月份?)"
)
CALENDAR = re.compile(
    rf"(?P<since>自从?)?(?:"
    rf"(?P<year>{_ANY_YEAR})的?"
    r"(?:(?P<half>[上下])半年|第?(?P<quarter>[1-4一二三四])季度?|q(?P<q>[1-4]))?"
    rf"(?P<month>{_MONTH})?的?(?P<day>{_DAY}|(?<=月){_NO_SIGN})?(?:年(?=[底末初中]))?(?P<part>{_PART})?"
    rf"|(?P<month2>{_MONTH}|月(?=底|末|初|中旬|上旬|下旬|中))的?"
    rf"(?P<day2>{_DAY}|(?<=月){_NO_SIGN})?(?P<part2>{_PART})?"
    rf"|(?P<near>{_NEAR})?(?:季度?(?P<half_end>[末底初])?(?<=季|度|末|底|初))"
    rf"|第?(?P<quarter2>[1-4一二三四])季度?|(?P<half2>[上下])半年"
    rf"|(?P<year_part>年[底末初中])(?!级)"
    rf"|(?P<day3>{_DAY}))(?P<still>以来|至今|到现在)?"
)
YEAR_AND_Q = re.compile(rf"(?={_ANY_YEAR}的?q[1-4](?!\d)){CALENDAR.pattern}")
"""``去年Q4``, whose quarter is Latin and whose year is not."""
TO_BE_PAID = re.compile(
    r"(?:之?前|以前|左右)?[再就]?(?:付|打|转|汇|给|结)(?![^,;.!?、。]{0,12}[的了过])"
)
"""What is to be done on the day before it, whatever was done in another clause."""
WEEK = re.compile(
    r"(?P<every>每个?|[\d一两二三四五六七八九十几]个?)?(?P<near>上上|下下|上|下|本"
    r"|这)?个?"
    r"(?:周|星期|礼拜)(?P<day>[一二三四五六日天](?![\u4e00\u4e8c\u4e09]?[次家])"
    r"|末)?(?![期转年边围])"
)
DURATION = re.compile(
    r"(?P<before>过去|最近|近|未来|接下来|再过|今后)?的?(?P<number>\d{1,3}|半"
    r"|[一两二三四五六七八九十]{1,3})"
    r"(?P<unit>个?工作日|天|日(?!前|之前|以前)|周|个?星期|个?礼拜|个半?月|个?季度"
    r"|年)(?:的?时间)?"
    r"(?P<after>之内|以内|内|后|之后|以后|前(?!后)|之前|以前)?"
)
