import * as Turbo from "@hotwired/turbo";
import { defineLiveRegion } from "./live/region";
import { defineLiveStatus } from "./live/status";
import { defineLiveValue } from "./live/value";
import { protectFromMorph } from "./live/morph";
import { startCharts } from "./page/charts";
import { startCopy } from "./page/copy";
import { startDerive } from "./page/derive";
import { startDialogs } from "./page/dialog";
import { startFilters } from "./page/filters";
import { startKeys } from "./page/keys";
import { startMenus } from "./page/menu";
import { startPanel } from "./page/panel";
import { startPrint } from "./page/print";
import { startRefresh } from "./page/refresh";
import { startSelection } from "./page/selection";
import { startSubmitOnce } from "./page/submit";
import { startSwipe } from "./page/swipe";
import { startTheme } from "./page/theme";
import { startTimes } from "./page/times";
import { startToasts } from "./page/toast";

// Turbo's own bar would put a style element into the page, which the content security policy refuses;
// the style sheet draws one from the aria-busy mark instead.
const NEVER_MS = 2 ** 31 - 1;
Turbo.config.drive.progressBarDelay = NEVER_MS;

protectFromMorph();
startCharts();
startCopy();
startDerive();
startDialogs();
startFilters();
startKeys();
startMenus();
startPanel();
startPrint();
startRefresh();
startSelection();
startSubmitOnce();
startSwipe();
startTheme();
startTimes();
startToasts();

defineLiveStatus();
defineLiveValue();
defineLiveRegion();
