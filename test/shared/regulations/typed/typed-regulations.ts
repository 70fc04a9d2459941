import { carmarthenshire2024 } from './carmarthenshire-2024.ts'
import { eachDepartment, halfOfEachUnit, thirdOfEachDivision } from './each-unit.ts'
import { fiveShifts } from './five-shifts.ts'
import { jakarta2020 } from './jakarta-2020.ts'
import { jakarta2025 } from './jakarta-2025.ts'
import { jakartaRamadan2026 } from './jakarta-ramadan-2026.ts'
import { jawaBarat2026 } from './jawa-barat-2026.ts'
import { northLanarkshire2024 } from './north-lanarkshire-2024.ts'
import { numbersInWords } from './numbers-in-words.ts'
import { panrb2024 } from './panrb-2024.ts'
import { panrb2026 } from './panrb-2026.ts'
import { schoolOffice } from './school-office.ts'
import { surakarta2026 } from './surakarta-2026.ts'
import type { TypedRegulation } from './typed-regulation.ts'

/** Regulations that ship with nothing: each typed as a clerk would. */
export const TYPED_REGULATIONS: readonly TypedRegulation[] = [
  jawaBarat2026,
  surakarta2026,
  jakartaRamadan2026,
  jakarta2025,
  jakarta2020,
  fiveShifts,
  panrb2024,
  panrb2026,
  carmarthenshire2024,
  northLanarkshire2024,
  numbersInWords,
  schoolOffice,
  halfOfEachUnit,
  thirdOfEachDivision,
  eachDepartment,
]
