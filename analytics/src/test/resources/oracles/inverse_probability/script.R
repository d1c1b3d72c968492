# Independent of the engine: penalised logistic regression by optim, weights, linearised interval.
set.seed(20260101)
n <- 600
rating <- round(3 + rnorm(n), 3)
team <- sample(c("ads","maps","mail","pay"), n, TRUE, c(.4,.3,.2,.1))
day <- as.Date("2021-01-01") + sample(0:700, n, TRUE)
hired <- runif(n) < plogis(0.9*(rating-3) - 0.2 + 0.3*(team=="ads"))
known <- hired & runif(n) < plogis(1.2 + 0.4*(team=="maps"))
good <- runif(n) < plogis(0.8*(rating-3) + 0.2)
d <- data.frame(candidacy=sprintf("c%03d", 1:n), rating, team, decided_on=format(day), decision=ifelse(hired,"hire",ifelse(runif(n)<.1,"offer_declined","reject")),
  good=ifelse(known, ifelse(good,"true","false"), ""))
write.csv(d, "input.csv", row.names=FALSE, quote=FALSE)
# The estimate: penalised logistic regressions by Newton steps, weights cut at .05, M-estimation's variance, interval on the logit.
est <- function(d) { with(d, { n <- length(rating)
 sdn <- function(x) sqrt(mean((x-mean(x))^2)); z <- (rating-mean(rating))/sdn(rating); t <- (day-mean(day))/sdn(day); lev <- model.matrix(~ factor(team) - 1); X <- cbind(1,z,z^2,t,lev); pen <- c(1e-9,.01,.01,.01,rep(.25,ncol(lev)))
 fit <- function(rows) { Xr <- X[rows,]; y <- known[rows]; b <- rep(0,ncol(X)); for(i in 1:40){p <- as.vector(plogis(Xr%*%b)); A <- t(Xr)%*%(Xr*p*(1-p))+diag(pen); b <- b+solve(A,t(Xr)%*%(y-p)-pen*b)}
  p <- rep(1,n); raw <- as.vector(plogis(X%*%b)); p[rows] <- pmax(.05,raw[rows]); u <- X*0; u[rows,] <- X[rows,]*(known-raw)[rows]; list(p=p, cut=rows & raw<.05, A=A, u=u) }
 fa <- fit(rep(TRUE,n)); fh <- fit(hired)
 ratio <- function(which) { k <- known & good==which; N <- sum(k/fh$p); D <- sum(k/fa$p); R <- N/D
  G <- function(f) -colSums(X*ifelse(k & !f$cut,(1-f$p)/f$p,0)*1)
  IF <- (k/fh$p - R*k/fa$p + as.vector(fh$u%*%solve(fh$A,G(fh))) - R*as.vector(fa$u%*%solve(fa$A,G(fa))))/D
  se <- sqrt(sum(IF^2)); h <- qnorm(.975)*se/(R*(1-R)); c(R,plogis(qlogis(R)-h),plogis(qlogis(R)+h),se) }
 c(ratio(FALSE),ratio(TRUE)) }) }
e <- est(list(rating=rating, team=team, day=as.numeric(day), hired=hired, known=known, good=good))
bad <- e[1:4]; gd <- e[5:8]
tail <- table(cut(rank(rating,ties.method="first"), 10), known); stopifnot(all(tail[,2]>0))
cat(sprintf('{\n "id": "inverse_probability",\n "source": "simulated by the script of this folder: 600 candidacies, hiring depends on the rating but never for certain",\n "note": "set.seed(20260101); logistic regression with normal priors of standard deviation 10 on slopes and 2 on team levels, by Newton steps in R; weights cut at .05",\n "published": {},\n "tool": "%s",\n "expected": {\n  "known": %d,\n  "falsePositiveRate": [%.15g, %.15g, %.15g],\n  "falseNegativeRate": [%.15g, %.15g, %.15g],\n  "truth": {"falsePositiveRate": %.15g, "falseNegativeRate": %.15g}\n }\n}\n',
  R.version.string, sum(known), bad[1],bad[2],bad[3], 1-gd[1],1-gd[3],1-gd[2], mean(hired[!good]), mean(!hired[good])), file="expected.json")
