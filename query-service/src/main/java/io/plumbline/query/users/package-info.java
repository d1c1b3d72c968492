/** Who has an account: added, reset and disabled by administrators, and the link by which somebody chooses a password.
 * Answers also the very first start, when there is nobody yet to add anybody. */
@NullMarked
package io.plumbline.query.users;

import org.jspecify.annotations.NullMarked;
