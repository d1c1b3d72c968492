# Usage: Rscript lme4.R ratings.csv severities.csv errors|fit
# The peer of severity: the same model by lme4. Prints the seconds of the fit and of the standard errors.
suppressPackageStartupMessages(library(lme4))
arguments <- commandArgs(TRUE)
ratings <- read.csv(arguments[1], stringsAsFactors = TRUE)
begun <- proc.time()[["elapsed"]]
fit <- lmer(rating ~ competency + (1 | candidate) + (1 | interviewer) + (1 | card), ratings,
            control = lmerControl(calc.derivs = FALSE))
fitted <- proc.time()[["elapsed"]]
effects <- ranef(fit, condVar = arguments[3] == "errors")$interviewer
done <- proc.time()[["elapsed"]]
write.csv(data.frame(interviewer = rownames(effects), severity = -effects[[1]]), arguments[2], row.names = FALSE, quote = FALSE)
cat(sprintf("%.3f %.3f\n", fitted - begun, done - fitted))
