import { Account } from './account.ts';
import { AccountIdentity } from './accountIdentity.ts';
import { AccountLink } from './accountLink.ts';
import { AccountSession } from './accountSession.ts';
import { AssociationForecastFact } from './associationForecastFact.ts';
import { AuditEvent } from './auditEvent.ts';
import { AuditHead } from './auditHead.ts';
import { Batch } from './batch.ts';
import { BatchKeys } from './batchKeys.ts';
import { BatchScope } from './batchScope.ts';
import { StoredCellKey } from './cellKey.ts';
import { Code } from './code.ts';
import { CodeFact } from './codeFact.ts';
import { CubeBlock } from './cubeBlock.ts';
import { DemandFact } from './demandFact.ts';
import { DemonstrationEnd } from './demonstrationEnd.ts';
import { EnrolmentFact } from './enrolmentFact.ts';
import { HeaderMapping } from './headerMapping.ts';
import { IntakePoolFact } from './intakePoolFact.ts';
import { StoredJob } from './job.ts';
import { MappingFact } from './mappingFact.ts';
import { MarketFact } from './marketFact.ts';
import { OutcomeFact } from './outcomeFact.ts';
import { OutcomeReturnFact } from './outcomeReturnFact.ts';
import { Passkey } from './passkey.ts';
import { PendingProof } from './pendingProof.ts';
import { StoredPlan } from './plan.ts';
import { StoredBacktest } from './planBacktest.ts';
import { StoredOpinion } from './planOpinion.ts';
import { StoredOverride } from './planOverride.ts';
import { StoredRelaxation } from './planRelaxation.ts';
import { StoredScenario } from './planScenario.ts';
import { PostingFact } from './postingFact.ts';
import { Programme } from './programme.ts';
import { StoredPublication, StoredPublicationTable } from './publication.ts';
import {
  StoredRelease,
  StoredReleaseAcknowledgement,
  StoredReleaseDate,
  StoredReleaseFile,
  StoredReleasePreview,
  StoredReleaseRecords,
  StoredReleaseTable,
  StoredReleaseVersion,
} from './release.ts';
import { School } from './school.ts';
import { StoredSettingChange } from './settingChange.ts';
import { TitleChoice } from './titleChoice.ts';
import { WrongSignIn } from './wrongSignIn.ts';

/** Every table the store knows. */
export const entities = [
  StoredJob,
  StoredRelease,
  StoredReleaseAcknowledgement,
  StoredReleaseDate,
  StoredReleaseFile,
  StoredReleasePreview,
  StoredReleaseRecords,
  StoredReleaseTable,
  StoredReleaseVersion,
  Account,
  AccountIdentity,
  AccountLink,
  AccountSession,
  AssociationForecastFact,
  AuditEvent,
  AuditHead,
  Batch,
  BatchKeys,
  BatchScope,
  Code,
  CodeFact,
  CubeBlock,
  DemandFact,
  DemonstrationEnd,
  EnrolmentFact,
  HeaderMapping,
  IntakePoolFact,
  MappingFact,
  MarketFact,
  OutcomeFact,
  OutcomeReturnFact,
  Passkey,
  PendingProof,
  PostingFact,
  Programme,
  School,
  StoredBacktest,
  StoredCellKey,
  StoredOpinion,
  StoredOverride,
  StoredPlan,
  StoredPublication,
  StoredPublicationTable,
  StoredRelaxation,
  StoredScenario,
  StoredSettingChange,
  TitleChoice,
  WrongSignIn,
];
