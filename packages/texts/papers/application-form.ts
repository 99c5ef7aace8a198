import type { Dictionary } from '../dictionary.ts'

export const applicationFormTexts = {
  lead: {
    zh: '请核对下面的内容。有不对的地方，请在签名以前告诉窗口。',
    en: 'Please check what is written here. Tell the window before you sign if anything is wrong.',
  },
  applicant: { zh: '申请人', en: 'Applicant' },
  guardian: { zh: '监护人', en: 'Guardian' },
  agent: { zh: '代办人', en: 'Agent' },
  relation: { zh: '与申请人关系', en: 'Relation' },
  content: { zh: '申请内容', en: 'Application' },
  declarations: { zh: '声明', en: 'Declaration' },
  truth: {
    // 行政许可法第三十一条
    zh: '我提交的材料和填写的内容真实。我知道提供虚假材料要承担法律责任（行政许可法第三十一条）。',
    en: 'What I submitted and entered is true. I know that false papers have legal consequences.',
  },
  consent: {
    // 个人信息保护法第十三条、第三十四条
    zh: '我知道这些个人信息只用于办理本事项，由公安机关依法保存。',
    en: 'I know that these personal data are used for this matter only and kept by the police as the law provides.',
  },
  applicantSigns: { zh: '申请人签名', en: 'Signature of the applicant' },
  guardianSigns: { zh: '监护人签名', en: 'Signature of the guardian' },
  agentSigns: { zh: '代办人签名', en: 'Signature of the agent' },
  officerSigns: { zh: '经办人签名', en: 'Signature of the officer' },
} as const satisfies Dictionary
