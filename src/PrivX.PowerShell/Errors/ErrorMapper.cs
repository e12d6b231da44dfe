using System;
using System.Management.Automation;
using PrivX.Client;
using PrivX.PowerShell.References;

namespace PrivX.PowerShell.Errors;

/// <summary>
/// The only place that makes error records; like all sentences (see <see cref="Base.PrivXCmdlet"/>), theirs can be shown on a terminal. Ids are public, scripts compare them: <c>PrivX.</c> and the client's code,
/// such as PrivX.NotFound, PrivX.VALUE_DUPLICATE, PrivX.OutcomeUnknown.
/// </summary>
internal static class ErrorMapper
{
    /// <param name="failure">The failure.</param>
    /// <param name="item">What it is about.</param>
    /// <param name="target">What the user handed in for that.</param>
    public static ErrorRecord ToRecord(PrivXException failure, object? item, object? target)
    {
        var record = new ErrorRecord(failure, "PrivX." + failure.Code, CategoryOf(failure), target)
        {
            ErrorDetails = new ErrorDetails(MessageOf(failure, item)),
        };

        // The target is the object as it is; some views of errors write its name.
        if (target?.ToString() is { } name && Text.Visible(name) is { } shown && shown != name)
        {
            record.CategoryInfo.TargetName = shown;
        }

        if (Advice.For(failure) is { } remedy)
        {
            record.ErrorDetails.RecommendedAction = remedy;
        }

        return record;
    }

    /// <summary>True when every further item would fail the same way.</summary>
    public static bool IsTerminating(PrivXException failure) =>
        failure.Code is ErrorCodes.SessionExpired or ErrorCodes.NotConnected or ErrorCodes.ConfirmationRequired or ErrorCodes.InvalidConfiguration or ErrorCodes.InvalidPath;

    // Of several ids or names in one call, the server's words seldom tell which one they are about. The failure's own words can be shown as they are.
    private static string MessageOf(PrivXException failure, object? target) =>
        failure is PrivXRequestException { Status: 404 } && target is string or IObjectReference && target.ToString() is { Length: > 0 } given
        && Text.Visible(given) is var item && !failure.Message.Contains(item, StringComparison.OrdinalIgnoreCase)
            ? $"'{item}': {failure.Message}"
            : failure.Message;

    private static ErrorCategory CategoryOf(PrivXException failure) => failure switch
    {
        PrivXTimeoutException => ErrorCategory.OperationTimeout,
        PrivXAuthenticationException => ErrorCategory.AuthenticationError,
        PrivXResponseException => ErrorCategory.InvalidResult,
        PrivXOutcomeUnknownException => ErrorCategory.OperationStopped,
        PrivXListException or PrivXCreatedException => ErrorCategory.ReadError,
        PrivXConfigurationException => ErrorCategory.InvalidArgument,
        PrivXConnectionException { Code: ErrorCodes.Unreachable or ErrorCodes.ProxyRefused } => ErrorCategory.ConnectionError,
        PrivXConnectionException => ErrorCategory.SecurityError,
        PrivXObjectException { Code: ErrorCodes.NotFound } => ErrorCategory.ObjectNotFound,
        PrivXObjectException { Code: ErrorCodes.AmbiguousName } => ErrorCategory.InvalidArgument,
        PrivXObjectException { Code: ErrorCodes.NotGivenBack } => ErrorCategory.CloseError,
        PrivXObjectException { Code: ErrorCodes.Conflict } => ErrorCategory.ResourceExists,
        PrivXObjectException => ErrorCategory.InvalidOperation,
        PrivXFileException { Code: ErrorCodes.FileExists } => ErrorCategory.ResourceExists,
        PrivXFileException => ErrorCategory.WriteError,
        PrivXUsageException { Code: ErrorCodes.NotConnected } => ErrorCategory.ConnectionError,
        PrivXUsageException => ErrorCategory.InvalidArgument,
        PrivXRequestException request => CategoryOf(request),
        _ => ErrorCategory.NotSpecified,
    };

    private static ErrorCategory CategoryOf(PrivXRequestException failure) => failure switch
    {
        { Code: ErrorCodes.NotSupported } => ErrorCategory.NotImplemented,
        { Code: ErrorCodes.AlreadyCheckedOut } => ErrorCategory.ResourceExists,
        { Status: 401 } => ErrorCategory.AuthenticationError,
        { Status: 403 } => ErrorCategory.PermissionDenied,
        { Status: 404 } => ErrorCategory.ObjectNotFound,
        { Status: 429 } or { ErrorCode: "MAX_LOAD" or "TOO_MANY_CONNECTIONS" or "OUT_OF_RESOURCES" } => ErrorCategory.LimitsExceeded,
        { Status: 423 } or { Code: ErrorCodes.CheckoutRefused } => ErrorCategory.ResourceBusy,
        { Status: 409 } or { ErrorCode: "VALUE_DUPLICATE" } => ErrorCategory.ResourceExists,
        { Status: >= 500 } => ErrorCategory.ResourceUnavailable,
        { Status: 422 } => ErrorCategory.InvalidData,
        _ => ErrorCategory.InvalidArgument,
    };
}
