import type { Question, Reply } from './acts.ts'
import { DocumentCrowd } from './document-crowd.ts'
import { LiveCrowd } from './live-crowd.ts'

// A process of light clients: does one act at a time, as asked over IPC, and answers with figures.

const documents = new DocumentCrowd()
const live = new LiveCrowd()

function perform(question: Question): unknown {
  switch (question.act) {
    case 'gather':
      return documents.gather(...question.args)
    case 'gatherMore':
      return documents.gatherMore(...question.args)
    case 'write':
      return documents.write(...question.args)
    case 'point':
      return documents.point(...question.args)
    case 'scatter':
      live.scatter()
      return documents.scatter()
    case 'writeAway':
      return documents.writeAway()
    case 'storm':
      return documents.storm()
    case 'open':
      return documents.open(...question.args)
    case 'evidence':
      return documents.evidence()
    case 'read':
      return documents.read(...question.args)
    case 'gatherLive':
      return live.gatherLive(...question.args)
    case 'say':
      return live.say(...question.args)
    case 'gatherReaders':
      return live.gatherReaders(...question.args)
    case 'reveal':
      return live.reveal(...question.args)
    case 'fetch':
      return live.fetch(...question.args)
  }
}

const tell = (reply: Reply) => process.send?.(reply)
process.on('message', (question: Question) => {
  Promise.resolve()
    .then(() => perform(question))
    .then(
      (result) => tell({ ok: true, result }),
      (error: Error) => tell({ ok: false, message: error.message }),
    )
})
process.on('disconnect', () => process.exit(1))
