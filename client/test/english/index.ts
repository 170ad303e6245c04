import './activation.js';
import './annotating.js';
import './answers.js';
import './highlights.js';
import './views.js';
import './commands.js';
import './detect.js';
import './defaults.js';
