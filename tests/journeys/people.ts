import { inventIdNumber } from '#kernel/id-number.ts'

/** The invented people of the stories. Sequence 000 is never assigned: nobody has these numbers. */
export const wang = {
  name: '王子豪',
  /** Fifteen on the day of the story: his card is good for five years, and a guardian comes along. */
  idNumber: inventIdNumber({ region: '420112', birthDate: '2009-03-12' }),
  phone: '13800000026',
}

export const mother = {
  name: '李秀英',
  idNumber: inventIdNumber({ region: '420112', birthDate: '1983-05-20' }),
}

/** Forty-four: an adult comes alone. */
export const zhou = {
  name: '周建国',
  idNumber: inventIdNumber({ region: '420112', birthDate: '1980-02-29' }),
  phone: '13800000043',
}

/** Forty, and her daughter of eight: both get their first passport in the summer. */
export const wu = {
  name: '吴晓梅',
  idNumber: inventIdNumber({ region: '420112', birthDate: '1984-04-09' }),
  phone: '13800000051',
}

export const wuDaughter = {
  name: '吴一诺',
  idNumber: inventIdNumber({ region: '420112', birthDate: '2016-05-03' }),
}

/** Her son was born here; she has no identity card. */
export const motherFromAbroad = {
  name: 'ANNE NOBODY',
  passport: 'E00123456',
  country: { zh: '法国', en: 'France' },
  born: '19830520',
}
