/**
 * Certificates: what shows that a verdict is right, in a form that a second program checks without
 * trusting the first. The engine makes them; anybody reads, keeps and checks them.
 *
 * <p>A {@link dev.cairn.pathways.certificate.Certificate} is bound to its question and carries a
 * {@link dev.cairn.pathways.certificate.Claim}: an answer for {@code SATISFIED}, a {@link
 * dev.cairn.pathways.certificate.Proof} for {@code UNSATISFIED}. What worlds, presence, use and all
 * other words of the rules mean is said in {@link dev.cairn.pathways.rule}.
 *
 * <pre>{@code
 * Proof proof =
 *     new Proof.Linear(
 *         List.of(
 *             new Proof.Term(Name.of("min", "core", "count"), Rational.ONE),
 *             new Proof.Term(Name.of("once", "r1"), Rational.ONE)));
 * Certificate certificate = new Certificate(Bindings.of(question), new Claim.Unsatisfied(proof));
 * boolean proved = CertificateChecker.check(question, certificate).isAccepted();
 * }</pre>
 *
 * <h2>The row system</h2>
 *
 * <p>A proof shows that no world has an answer. Every answer in every world gives each variable the
 * value said here, and then satisfies every row; so rows that cannot all be satisfied show that
 * there is none. The checker states a row from the question when a proof names it. Every row is of
 * the form {@code Σ a·v ≥ b}, and is taken zero times or more, never less.
 *
 * <p>A <em>using leaf</em> is a {@code cover}, or a {@code pick} that does not observe. A record is
 * <em>eligible</em> at one if in some world it is present and may be used there. Variables and rows
 * exist for eligible pairs only. {@code hi} and {@code lo} are the most and the least that a record
 * gives over the worlds, in the unit of the node; for a predicate, that it gives if it is accepted
 * and nothing otherwise; in the rows of a leaf, over the worlds in which the leaf accepts it.
 *
 * <h3>Variables</h3>
 *
 * <p>None is below zero. Those marked 0/1 may be split on.
 *
 * <pre>
 * s:N        0/1    node N is active; 1 for the root and what it cannot do without
 * x:L:R      0/1    leaf L uses record R, all or part of it
 * f:L:R      to 1   the part that a divisible leaf uses
 * u:N:R      to 1   the part of R used at or below N; 0/1 if no divisible leaf there may use R
 * v:N:R      0/1    R is used at or below N
 * c:E:R      0/1    R is charged to the sharing entry at position E, if that caps anything
 * m:E:N      0/1    of the nodes of entry E, N has the most credits used below it
 * d:N:i:K    0/1    distinct, at position i: a used record carries the key K
 * e:N:i:K    0/1    same: the records that carry K reach the minimum
 * z:N:i      0/1    ratio of what is required: nothing is
 * t:N:C      to cap what child C adds to the sumOf N, at most what would be enough
 * q:N:C      0/1    child C reaches its cap
 * a:N:C:R    to 1   R counts in child C and in no other of the sumOf N
 * </pre>
 *
 * <p>{@code U(N,R)}, where credits are added, is the sum of {@code x} over the leaves at or below N
 * that are not divisible and of {@code f} over those that are, if no sharing entry separates two of
 * the former; else it is {@code u:N:R}. {@code V(N,R)}, where records are counted, is the sum of
 * {@code x} if besides at most one of these leaves is divisible; else {@code v:N:R}, or {@code
 * u:N:R} if none is divisible. Below, {@code W} is U for credits and V for counts.
 *
 * <p>In rows that end in {@code - need*s}, factors of 0/1 quantities above the need are cut to it
 * if none is negative. A factor without end is put on V as the need, or the right-hand side if that
 * is above zero, plus all negative factors without their sign.
 *
 * <h3>Rows</h3>
 *
 * <pre>
 * all:N:C           s:C - s:N &gt;= 0                an allOf and its child; a when and its sure branch
 * child:N:C         s:N - s:C &gt;= 0
 * nOf:N             sum s:C - k*s:N &gt;= 0          anyOf and nOf
 * when:N            s:then + s:else - s:N &gt;= 0    the condition is unknown
 * when.one:N        -s:then - s:else &gt;= -1
 * barred:N          -s:N &gt;= 0                     N is active in no world: the branch surely not
 *                                              picked, a fact stated false that nothing
 *                                              derives, an observing pick or a constraint
 *                                              over all that surely fails
 * derived:N         s:B - s:N &gt;= 0                N asks for an award, stated not held, that
 *                                              B derives
 * use:L:R           s:L - x:L:R &gt;= 0
 * part:L:R          x:L:R - f:L:R &gt;= 0
 * out:L:R           -x:L:R &gt;= 0                   not eligible in this case of a Cases
 * min:L:count       sum x - min*s:L &gt;= 0          likewise min:L:credits, sum hi*W
 * max:L:count       max*s:L - sum x &gt;= 0          likewise max:L:credits, sum lo*W
 * code:L:CODE       s:L - sum x of that code &gt;= 0
 * cover:L:ITEM      sum x of its carriers - each*s:L &gt;= 0
 * once:R            -U(root,R) &gt;= -1              if it is a sum
 * once:R:L1:L2...   -sum x &gt;= -1                  leaves that nothing separates
 * divided:R         -sum f &gt;= -1
 * divided:R:L       -x:L:R - sum f &gt;= -1          L not divisible
 * alone:R:L:D       -x:L:R - x:D:R &gt;= -1          D divisible, L not
 * used:N:R:L        u:N:R - x:L:R - sum f &gt;= 0    L not divisible
 * used.most:N:R     sum x + sum f - u:N:R &gt;= 0
 * counted:N:R:L     v:N:R - x:L:R &gt;= 0
 * counted.most:N:R  sum x - v:N:R &gt;= 0
 * maxUses:R         -sum x &gt;= -maxUses
 * conflict:K:R1:R2... -sum V(root,R) &gt;= -1        any two of them conflict by list K
 * whole:R:P         -V(root,R) - V(root,P) &gt;= -1  P is part of R
 * charge:E:R:L1:L2  c:E:R - x:L1:R - x:L2:R &gt;= -1
 * cap.count:E       -sum c &gt;= -maxCount           cap.credits:E likewise, sum lo*c
 * cap.ratio:E:N     max*sum hi*U(N,R) - sum lo*c &gt;= 0   for the larger: + sum lo * (1 - m:E:N)
 * larger:E          sum m &gt;= 1
 * total.min:N:i     sum hi*W - min*s:N &gt;= 0
 * total.max:N:i     max*s:N - sum lo*W &gt;= 0
 * ratio.max:N:i     sum sup((max - p)*m)*W &gt;= 0   of a number b: max*b*s:N - sum lo*W &gt;= 0; of what
 *                                              is required: max*sum min(L)*s:L - sum lo*W
 *                                              + (sum lo)*z:N:i &gt;= 0
 * ratio.min:N:i     sum sup((p - min)*m)*W &gt;= 0   sum hi*W - min*b*s:N &gt;= 0;
 *                                              sum hi*W - min*sum min(L)*s:L &gt;= 0
 * ratio.base:N:i:L  -s:L - z:N:i &gt;= -1            L asks for something
 * ratio.all.max:N:i max*sum min(L)*s:L + lo*z:N:i - lo*s:N &gt;= 0   over all, of what is required
 * ratio.all.min:N:i hi*s:N - min*sum min(L)*s:L &gt;= 0
 * mean:N:i          sum sup(p*weight*(grade - min))*W &gt;= 0
 * distinct:N:i      sum d - min*s:N &gt;= 0
 * distinct.value:N:i:K  sum V of its carriers - d:N:i:K &gt;= 0
 * same:N:i          sum e - s:N &gt;= 0
 * same.value:N:i:K  sum hi*W of its carriers - min*e:N:i:K &gt;= 0
 * window:N:i:R1:R2... -sum V &gt;= -1                each is months or more after the one before
 * window:N:i:R      -V &gt;= 0                       outside a window that is fixed
 * before:N:i:A:B    -V(earlier,A) - V(later,B) &gt;= -1   A is not dated before B
 * sum.min:N         sum hi*W - min*s:N &gt;= 0       with a cap below: sum t - min*s:N &gt;= 0
 * sum.max:N         max*s:N - sum lo*W &gt;= 0       with a cap below: max*s:N - sum t &gt;= 0
 * sum.cap:N:C       cap*s:C - t:N:C &gt;= 0
 * sum.full:N:C      t:N:C - cap*q:N:C &gt;= 0
 * sum.child:N:C     sum hi*A - t:N:C &gt;= 0         A is a:N:C:R, or W(C,R) if R serves one child
 * sum.low:N:C       t:N:C - sum lo*A + (sum lo)*q:N:C &gt;= 0
 * sum.once:N:R      W(N,R) - sum a &gt;= 0           sum.all:N:R the other way round
 * sum.take:N:C:R    V(C,R) - a:N:C:R &gt;= 0
 * sum.first:N:C:D:R -a:N:C:R - V(D,R) &gt;= -1       D comes before C by id
 * </pre>
 *
 * <p>The key of a level is its framework, a space and its value; a position is counted from zero.
 * Enough, for {@code t}, is the cap or else the larger of the minimum of the sum and {@code sum
 * lo}.
 *
 * <h3>Cases of an unknown</h3>
 *
 * <p>{@link dev.cairn.pathways.certificate.Proof.Cases} goes through the values that the predicates
 * and conditions of the award can tell apart, in this order. Of a record whose presence is unknown:
 * that it is absent, then the states it may have (earned, in-progress, planned). Of a record else:
 * issuers and subjects named, in order, then any other; origins as declared; codes named in full,
 * in order, then any other by which of the other patterns match it, the first pattern in order
 * being the lowest bit; numbers and days ascending, each value named and each gap around them,
 * credits from zero or the lower end of their rate. Of a context key: texts named, days, numbers,
 * any other. With {@code at} a number is cut at these points besides, be it open or settled as a
 * range before. Rows are then those of the case.
 */
@NullMarked
package dev.cairn.pathways.certificate;

import org.jspecify.annotations.NullMarked;
