import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { ApiError } from './apiError.ts';

/** Readers' errors go out as they are; without a filter Nest would log each as a failure of the server. */
@Catch(ApiError)
export class ApiErrorFilter implements GqlExceptionFilter<ApiError> {
  catch(error: ApiError): ApiError {
    return error;
  }
}
