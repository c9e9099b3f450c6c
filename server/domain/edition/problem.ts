/** Everything that can be wrong with an edition, or worth a note; its sentence is `edition.<code>`. */
export type EditionProblemCode =
  | 'bad_json'
  | 'bad_setting'
  | 'not_text'
  | 'not_text_or_null'
  | 'not_number'
  | 'not_number_within'
  | 'not_number_or_null'
  | 'not_whole'
  | 'not_numbers_by_code'
  | 'not_flag'
  | 'not_object'
  | 'not_list'
  | 'not_list_of'
  | 'not_one_of'
  | 'not_texts'
  | 'not_pair'
  | 'not_month_day'
  | 'bad_number'
  | 'layout_form'
  | 'layout_twice'
  | 'layout_header'
  | 'layout_column'
  | 'layout_pattern'
  | 'layout_gather'
  | 'layout_kind'
  | 'layout_no_such_column'
  | 'layout_lacks_column'
  | 'layout_year_fixed'
  | 'layout_asked'
  | 'missing_table'
  | 'missing_column'
  | 'unknown_list'
  | 'unknown_target'
  | 'ambiguous_alias'
  | 'short_word'
  | 'unknown_word_target'
  | 'doubled_word'
  | 'empty_code'
  | 'empty_name'
  | 'duplicate_code'
  | 'bad_level'
  | 'orphan_parent'
  | 'parent_cycle'
  | 'bad_year'
  | 'tile_collision'
  | 'unknown_from'
  | 'unknown_to'
  | 'bad_weight'
  | 'missing_source'
  | 'duplicate_row'
  | 'weight_sum'
  | 'unknown_region'
  | 'unknown_sector'
  | 'unknown_specialty'
  | 'bad_rule'
  | 'missing_rule_source'
  | 'goalpost_order'
  | 'quality_weight_sum'
  | 'cut_order'
  | 'class_order'
  | 'calendar_order'
  | 'history_order'
  | 'pay_order'
  | 'specialty_without_occupation'
  | 'specialty_without_sector'
  | 'occupation_without_specialty'
  | 'occupation_without_sector';

/** What is wrong with an edition. */
export interface EditionFinding {
  code: EditionProblemCode;
  values: Record<string, string | number>;
}

/**
 * One finding about an edition. An `error` means the edition must not be used; a `note` lists what is missing
 * but allowed, such as a specialty that no occupation leads to.
 */
export interface EditionProblem extends EditionFinding {
  grade: 'error' | 'note';
  /** table name without ending, e.g. `occupation_specialty`, or `edition` for the settings */
  table: string;
  /** line in the file, the header being line 1; null where no single line is meant */
  row: number | null;
  /** the values of the wrong type, and what is allowed in their place */
  because?: EditionFinding[];
}

/** Line of the n-th row (from 0) in its file: the header is line 1. */
export function fileLine(index: number): number {
  return index + 2;
}
