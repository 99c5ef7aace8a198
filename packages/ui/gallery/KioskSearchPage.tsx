import { type ReactNode, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { SearchField } from '../field/SearchField.tsx'
import { KioskFrame } from '../frame/KioskFrame.tsx'
import { Mark } from '../icon/Mark.tsx'
import { KeypadBand } from '../keypad/KeypadBand.tsx'
import { LetterKeypad } from '../keypad/LetterKeypad.tsx'
import { LinkList } from '../link/LinkList.tsx'
import { LinkRow } from '../link/LinkRow.tsx'
import { KioskTools } from './KioskTools.tsx'

export function KioskSearchPage(): ReactNode {
  const [text, setText] = useState('SFZ')
  return (
    <KioskFrame
      brand={<Mark name="网谷优办" place="东西湖区人口与出入境服务大厅" />}
      band={
        <KeypadBand>
          <LetterKeypad
            label="字母键"
            backspaceLabel="删除一位"
            clearLabel="清空"
            onKey={(key) => setText((before) => before + key)}
            onBackspace={() => setText((before) => before.slice(0, -1))}
            onClear={() => setText('')}
          />
        </KeypadBand>
      }
      actions={<Button icon="left">首页</Button>}
      tools={<KioskTools />}
      toolsLabel="显示与帮助"
    >
      <h1>您要办什么？</h1>
      <SearchField
        label="打拼音或首字母"
        hint="身份证就打 SFZ"
        value={text}
        onChange={setText}
        clearLabel="清空"
        inputMode="none"
      />
      <LinkList label="找到的事项">
        <LinkRow href="#a" icon="idcard" title="居民身份证换领" detail="换领，到期前 3 个月可办" />
        <LinkRow href="#b" icon="lost" title="居民身份证丢失补领" detail="“身份证丢了”" />
        <LinkRow href="#c" icon="idcard" title="临时居民身份证" detail="等新证时急用" />
      </LinkList>
    </KioskFrame>
  )
}
