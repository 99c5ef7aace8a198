import { type ReactNode, useState } from 'react'
import { Checkbox } from '../choice/Checkbox.tsx'
import { Radios } from '../choice/Radios.tsx'
import { DateField } from '../field/DateField.tsx'
import { ErrorSummary } from '../field/ErrorSummary.tsx'
import { IdNumberField } from '../field/IdNumberField.tsx'
import { PhoneField } from '../field/PhoneField.tsx'
import { SearchField } from '../field/SearchField.tsx'
import { SelectField } from '../field/SelectField.tsx'
import { TextField } from '../field/TextField.tsx'
import { PhotoPicker } from '../file/PhotoPicker.tsx'
import { Section } from '../surface/Section.tsx'

const photoTexts = {
  label: '照片',
  hint: 'JPG 或 PNG，不超过 5 MB',
  choose: '选一张照片',
  openCamera: '用摄像头拍',
  shoot: '拍照',
  closeCamera: '不拍了',
  change: '换一张',
  alt: '您选的照片',
  noCamera: '摄像头没打开。请选一张照片，或到窗口拍。',
  starting: '正在打开摄像头…',
}

export function FieldsSample(): ReactNode {
  const [name, setName] = useState('')
  const [id, setId] = useState('420112201004120005')
  const [phone, setPhone] = useState('13800000026')
  const [date, setDate] = useState<string | null>('2024-07-15')
  const [dateError, setDateError] = useState<string>()
  const [why, setWhy] = useState<'soon' | 'lost' | null>(null)
  const [sought, setSought] = useState('sfz')
  const [who, setWho] = useState<'parent' | 'other' | null>('parent')
  const [agrees, setAgrees] = useState(false)
  const [photo, setPhoto] = useState<Blob | null>(null)
  return (
    <Section title="填写">
      <ErrorSummary
        title="有 2 处要改"
        attempt={0}
        faults={[
          { fieldId: 'id', message: '最后一位对不上' },
          { fieldId: 'why', message: '还没有选原因' },
        ]}
      />
      <TextField label="姓名" hint="与身份证一致" value={name} onChange={setName} id="name" />
      <IdNumberField
        label="身份证号"
        id="id"
        value={id}
        onChange={setId}
        error="最后一位对不上，请对照证件再看一遍。"
        errorAt={17}
      />
      <PhoneField label="手机号" value={phone} onChange={setPhone} />
      <DateField
        label="有效期到"
        value={date}
        onChange={(next) => {
          setDateError(undefined)
          setDate(next)
        }}
        onImpossible={({ month, day }) => setDateError(`${month} 月没有 ${day} 日。请看证件上的日期。`)}
        error={dateError}
        units={{ year: '年', month: '月', day: '日' }}
      />
      <SelectField
        label="原因"
        id="why"
        placeholder="请选择"
        value={why}
        onChange={setWhy}
        error={why === null ? '还没有选原因。请选一个。' : undefined}
        options={[
          { value: 'soon', text: '快到期', detail: '到期前 3 个月可办' },
          { value: 'lost', text: '丢了' },
        ]}
      />
      <SearchField label="搜事项" value={sought} onChange={setSought} clearLabel="清空" hint="打拼音首字母也行" />
      <Radios
        label="谁陪孩子来？"
        value={who}
        onChange={setWho}
        options={[
          { value: 'parent', text: '父亲或母亲' },
          { value: 'other', text: '其他监护人', detail: '带监护证明' },
        ]}
      />
      <Checkbox isSelected={agrees} onChange={setAgrees} error={agrees ? undefined : '请先看过，再勾选。'}>
        愿意容缺受理，7月24日前补交
      </Checkbox>
      <PhotoPicker texts={photoTexts} photo={photo} onPhoto={setPhoto} accept={['image/jpeg', 'image/png']} camera />
    </Section>
  )
}
