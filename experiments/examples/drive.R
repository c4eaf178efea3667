#!/usr/bin/env Rscript
# Drives Fastlegesim from R: one run is one command, JSON in, small files out. Needs base R alone.
#
#   Rscript experiments/examples/drive.R [DIR]
#
# FASTLEGESIM names the launcher (default: the one of this checkout), SCALE and TO make the runs smaller or longer.

script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
checkout <- normalizePath(file.path(dirname(script), "..", ".."))
launcher <- Sys.getenv("FASTLEGESIM", file.path(checkout, "fastlegesim"))
scale <- Sys.getenv("SCALE", "0.01")
to <- Sys.getenv("TO", "2024-12")
given <- commandArgs(trailingOnly = TRUE)
folder <- if (length(given) > 0) given[1] else tempfile()
dir.create(folder, recursive = TRUE, showWarnings = FALSE)

# Runs one command; exit codes: 0 done, 1 failed while running, 2 bad input with one line that says what.
fastlegesim <- function(...) {
  said <- tempfile()
  code <- system2(launcher, shQuote(c(...)), stdout = said, stderr = said)
  list(code = code, said = readLines(said))
}

# One run of a scenario given as JSON text; returns its figures.
run <- function(name, json, seed) {
  file <- file.path(folder, paste0(name, ".json"))
  writeLines(json, file)
  out <- file.path(folder, name)
  done <- fastlegesim("run", file, "--seed", as.character(seed), "--scale", scale, "--to", to,
                      "--format", "csv", "--quiet", "--out", out)
  if (done$code != 0) stop(tail(done$said, 1), call. = FALSE)
  read.csv(file.path(out, "figures.csv"), colClasses = c(period = "character"), encoding = "UTF-8")
}

# paired runs: the same seeds with fewer vikarer who look for posts, the difference with a t interval
seeds <- 1:2
gps <- function(name, json) {
  sapply(seeds, function(seed) {
    figures <- run(paste0(name, "-", seed), json, seed)
    last <- subset(figures, figure_id == "gp_count" & group_type == "national" & nchar(period) == 7)
    tail(last$value, 1)
  })
}
base <- gps("base", '{"description": "as it was"}')
fewer <- gps("fewer", '{"description": "fewer vikarer look for posts", "parameters": {"market.look_share_vikar": {"times": 0.2}}}')
print(data.frame(seed = seeds, base = base, fewer = fewer, difference = fewer - base))
if (length(unique(fewer - base)) > 1) print(t.test(fewer, base, paired = TRUE)$conf.int)
stopifnot(all(is.finite(base)), any(fewer != base))

# what is wrong is said in one line, and the exit code is 2
refused <- fastlegesim("run", "baseline", "--scale", "0.3", "--out", file.path(folder, "wrong"))
print(tail(refused$said, 1))
stopifnot(refused$code == 2, !file.exists(file.path(folder, "wrong")))
