import * as Turbo from "@hotwired/turbo";
import { defineLiveRegion } from "./live/region";
import { defineLiveStatus } from "./live/status";
import { defineLiveValue } from "./live/value";
import { protectFromMorph } from "./live/morph";
import { startCelebrations } from "./page/celebrate";
import { startComboboxes } from "./page/combobox";
import { startCharts } from "./page/charts";
import { startCopy } from "./page/copy";
import { startDialogs } from "./page/dialog";
import { startFilters } from "./page/filters";
import { startKeys } from "./page/keys";
import { startMenus } from "./page/menu";
import { startPalette } from "./page/palette";
import { startPrint } from "./page/print";
import { startRefresh } from "./page/refresh";
import { startSubmitOnce } from "./page/submit";
import { startTheme } from "./page/theme";
import { startTimes } from "./page/times";
import { startToasts } from "./page/toast";

// Turbo's own bar would put a style element into the page, which the content security policy refuses;
// the style sheet draws one from the aria-busy mark instead.
const NEVER_MS = 2 ** 31 - 1;
Turbo.config.drive.progressBarDelay = NEVER_MS;

protectFromMorph();
startCelebrations();
startComboboxes();
startCharts();
startCopy();
startDialogs();
startFilters();
startKeys();
startMenus();
startPalette();
startPrint();
startRefresh();
startSubmitOnce();
startTheme();
startTimes();
startToasts();

defineLiveStatus();
defineLiveValue();
defineLiveRegion();
