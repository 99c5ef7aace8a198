import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** What is wrong with a number, a telephone or a name that a person typed. */
export const personRefusalTexts: Readonly<Record<string, RefusalText>> = {
  'id-number-invalid': text(
    '身份证号不对',
    'Identity number wrong',
    '身份证号不对，请对照证件再看一遍。',
    'The identity number is not right. Please check it against the card.',
  ),
  'id-number-invalid.length': text(
    '身份证号不对',
    'Identity number wrong',
    '身份证号要 18 位，请再数一遍。',
    'The identity number has 18 characters. Please count again.',
  ),
  'id-number-invalid.characters': text(
    '身份证号不对',
    'Identity number wrong',
    '身份证号只有数字，最后一位可以是 X。',
    'The identity number has digits only; the last may be X.',
  ),
  'id-number-invalid.first-generation': text(
    '旧号码',
    'Old number',
    '15 位的旧号码已停用，请填 18 位。',
    'Old 15-digit numbers are no longer valid. Enter all 18 characters.',
  ),
  'id-number-invalid.date': text(
    '出生日期不对',
    'Date of birth wrong',
    '没有这一天。请看证件上的出生日期。',
    'There is no such day. Please check the date of birth on the card.',
  ),
  'id-number-invalid.check-digit': text(
    '身份证号不对',
    'Identity number wrong',
    '最后一位对不上。请对照证件，再看一遍第 18 位。',
    'The last digit does not match. Please check digit 18 against the card.',
  ),
  'id-number-invalid.date-in-future': text(
    '出生日期不对',
    'Date of birth wrong',
    '出生日期在今天以后。请看证件。',
    'The date of birth lies in the future. Please check the card.',
  ),
  'id-number-invalid.date-too-early': text(
    '出生日期不对',
    'Date of birth wrong',
    '出生日期在 150 年以前。请看证件。',
    'The date of birth lies more than 150 years back. Please check the card.',
  ),

  'phone-invalid': text(
    '手机号不对',
    'Phone number wrong',
    '手机号要 11 位，以 1 开头；境外号码要带国际区号，例如 +852。',
    'A mobile number has 11 digits and begins with 1; a number abroad needs its country code, such as +852.',
  ),
  'phone-invalid.characters': text(
    '手机号不对',
    'Phone number wrong',
    '手机号只能有数字；境外号码前面加 +。',
    'A number has digits only; a number abroad begins with +.',
  ),
  'phone-invalid.abroad-length': text(
    '境外号码不对',
    'Number abroad wrong',
    '境外号码连国际区号要 8 至 15 位数字，请再数一遍。',
    'A number abroad has 8 to 15 digits with its country code. Please count again.',
  ),
  'phone-invalid.country-code': text(
    '国际区号不对',
    'Country code wrong',
    '国际区号不以 0 开头，例如 +852、+1。',
    'A country code does not begin with 0: for example +852 or +1.',
  ),

  'name-invalid': text(
    '姓名不对',
    'Name wrong',
    '姓名里有不能用的字符，请按证件填写。',
    'The name has characters that cannot be used. Write it as on the document.',
  ),
  'name-invalid.empty': text('缺少姓名', 'Name missing', '请填写姓名。', 'Please give the name.'),
  'name-invalid.too-long': text(
    '姓名太长',
    'Name too long',
    '姓名最多 {longest} 个字符。更长的姓名请到窗口录入。',
    'A name has at most {longest} characters. For a longer one, please come to a window.',
  ),
  'name-invalid.mixed': text(
    '姓名不对',
    'Name wrong',
    '姓名里不要中文和字母混写，请按证件填写其中一种。',
    'Do not mix Chinese characters and letters. Write the name as on the document, in one of them.',
  ),
  'name-invalid.control-characters': text(
    '姓名不对',
    'Name wrong',
    '姓名里有看不见的字符，可能是粘贴带来的。请删掉，用输入法重新打一遍。',
    'The name has a character that cannot be seen, perhaps from pasting. Delete it and type the name.',
  ),
  'name-invalid.private-use': text(
    '这个字电脑不认识',
    'Character not known',
    '姓名里有自造字，别的电脑显示不出来。请用输入法打国家标准的字；打不出来，到窗口请民警录入。',
    'The name has a character that exists on one machine only; others cannot show it. Type the standard character; if you cannot, an officer enters it at a window.',
  ),
}
