import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './look/base.css'
import { followTheme } from './look/theme.ts'
import { App } from './pages/App.tsx'
import { begin } from './pages/begin.ts'
import { followLostStyles } from './pages/lost-styles.ts'
import { forbidEval } from './pages/no-eval.ts'
import { startWords } from './words/spoken.ts'

forbidEval()
followTheme()
startWords()
followLostStyles()
begin(location.pathname)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
