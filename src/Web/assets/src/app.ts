import * as Turbo from "@hotwired/turbo";
import { defineLiveRegion } from "./live/region";
import { defineLiveStatus } from "./live/status";
import { defineLiveValue } from "./live/value";
import { protectFromMorph } from "./live/morph";
import { startCharts } from "./page/charts";
import { startCopy } from "./page/copy";
import { startDialogs } from "./page/dialog";
import { startFilters } from "./page/filters";
import { startKeys } from "./page/keys";
import { startMenus } from "./page/menu";
import { startPrint } from "./page/print";
import { startRefresh } from "./page/refresh";
import { startSubmitOnce } from "./page/submit";
import { startTheme } from "./page/theme";
import { startTimes } from "./page/times";
import { startToasts } from "./page/toast";
import { tellVitals } from "./page/vitals";

// Turbo's own bar would put a style element into the page, which the content security policy refuses;
// the style sheet draws one from the aria-busy mark instead.
const NEVER_MS = 2 ** 31 - 1;
Turbo.config.drive.progressBarDelay = NEVER_MS;

protectFromMorph();
startCharts();
startCopy();
startDialogs();
startFilters();
startKeys();
startMenus();
startPrint();
startRefresh();
startSubmitOnce();
startTheme();
startTimes();
startToasts();
tellVitals();

defineLiveStatus();
defineLiveValue();
defineLiveRegion();
