namespace PrivX.Client.Tests.Faults;

/// <summary>The kind of a failure, in the words of about_PrivX_Errors.</summary>
internal static class FaultKindName
{
    public static string Of(PrivXException failure) => failure switch
    {
        PrivXTimeoutException => "OperationTimeout",
        PrivXAuthenticationException => "AuthenticationError",
        PrivXResponseException => "InvalidResult",
        PrivXOutcomeUnknownException => "OperationStopped",
        PrivXListException => "ReadError",
        PrivXObjectException { Code: "Conflict" } => "ResourceExists",
        PrivXConnectionException { Code: "Unreachable" } => "ConnectionError",
        PrivXConnectionException => "SecurityError",
        PrivXRequestException request => request.Status switch
        {
            403 => "PermissionDenied",
            404 => "ObjectNotFound",
            409 => "ResourceExists",
            429 => "LimitsExceeded",
            >= 500 => "ResourceUnavailable",
            _ => "InvalidArgument",
        },
        _ => failure.GetType().Name,
    };
}
