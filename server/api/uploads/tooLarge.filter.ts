import { type ArgumentsHost, Catch, type ExceptionFilter, PayloadTooLargeException } from '@nestjs/common';
import type { Response } from 'express';

/** A file over the limit: back to the form, which says so. What had arrived is already deleted. */
@Catch(PayloadTooLargeException)
export class TooLargeFilter implements ExceptionFilter<PayloadTooLargeException> {
  catch(_: PayloadTooLargeException, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    // The rest of the body is still on its way; the connection is of no further use.
    response.setHeader('connection', 'close');
    response.redirect(303, '/imports?problem=file_too_large');
  }
}
