/** The Archive agent: lists of chat sessions, messages and topics, and what each user has chosen for them. */
import type { Operation } from '../endpoints/endpoint.ts';
import { createDefaultArchiveListResult } from './archive/create-default-archive-list-result.ts';
import { exportArchive } from './archive/export-archive.ts';
import { getActivityFilter } from './archive/get-activity-filter.ts';
import { getArchiveConfiguration } from './archive/get-archive-configuration.ts';
import { getArchiveConfigurationV2 } from './archive/get-archive-configuration-v2.ts';
import { getArchiveConfigurationWithContext } from './archive/get-archive-configuration-with-context.ts';
import { getArchiveList } from './archive/get-archive-list.ts';
import { getArchiveList2 } from './archive/get-archive-list-2.ts';
import { getArchiveListByColumns } from './archive/get-archive-list-by-columns.ts';
import { getArchiveListByColumns2 } from './archive/get-archive-list-by-columns-2.ts';
import { getArchiveListByColumnsWithContext } from './archive/get-archive-list-by-columns-with-context.ts';
import { getArchiveListByColumnsWithContext2 } from './archive/get-archive-list-by-columns-with-context-2.ts';
import { getArchiveListByColumnsWithHeader } from './archive/get-archive-list-by-columns-with-header.ts';
import { getArchiveListByColumnsWithHeader2 } from './archive/get-archive-list-by-columns-with-header-2.ts';
import { getArchiveListByColumnsWithHeaderWithContext } from './archive/get-archive-list-by-columns-with-header-with-context.ts';
import { getArchiveListByColumnsWithHeaderWithContext2 } from './archive/get-archive-list-by-columns-with-header-with-context-2.ts';
import { getArchiveListWithContext } from './archive/get-archive-list-with-context.ts';
import { getArchiveListWithContext2 } from './archive/get-archive-list-with-context-2.ts';
import { getAvailableColumns } from './archive/get-available-columns.ts';
import { getAvailableEntities } from './archive/get-available-entities.ts';
import { getGroupAssociateIds } from './archive/get-group-associate-ids.ts';
import { getProviderNames } from './archive/get-provider-names.ts';
import { getRelatedData } from './archive/get-related-data.ts';
import { getRelatedData2 } from './archive/get-related-data-2.ts';
import { setActivityFilter } from './archive/set-activity-filter.ts';
import { setChosenColumns } from './archive/set-chosen-columns.ts';
import { setChosenColumnsV2 } from './archive/set-chosen-columns-v2.ts';
import { setChosenEntities } from './archive/set-chosen-entities.ts';
import { setChosenEntitiesV2 } from './archive/set-chosen-entities-v2.ts';
import { setColumnWidths } from './archive/set-column-widths.ts';
import { setColumnWidthsV2 } from './archive/set-column-widths-v2.ts';

export const ARCHIVE_OPERATIONS: readonly Operation[] = [
  createDefaultArchiveListResult,
  getActivityFilter,
  setActivityFilter,
  getGroupAssociateIds,
  getArchiveConfiguration,
  getArchiveConfigurationWithContext,
  setColumnWidths,
  setChosenEntities,
  setChosenColumns,
  getArchiveConfigurationV2,
  setColumnWidthsV2,
  setChosenEntitiesV2,
  setChosenColumnsV2,
  getArchiveListByColumns,
  getArchiveListByColumnsWithContext,
  getArchiveList,
  getArchiveListWithContext,
  getArchiveListByColumnsWithHeader,
  getProviderNames,
  getArchiveListByColumnsWithHeaderWithContext,
  getAvailableColumns,
  getAvailableEntities,
  getArchiveListByColumns2,
  getArchiveListByColumnsWithContext2,
  getArchiveList2,
  getArchiveListWithContext2,
  getArchiveListByColumnsWithHeader2,
  getArchiveListByColumnsWithHeaderWithContext2,
  exportArchive,
  getRelatedData,
  getRelatedData2,
];
