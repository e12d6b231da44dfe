namespace PrivX.Simulator.Engine;

internal static class ErrorCodes
{
    public const string General = "GENERAL_ERROR";
    public const string BadRequest = "BAD_REQUEST";
    public const string PermissionDenied = "PERMISSION_DENIED";
    public const string InvalidRequestData = "INVALID_REQUEST_DATA";
    public const string RequiredValueMissing = "REQUIRED_VALUE_MISSING";
    public const string ValueOutOfBounds = "VALUE_OUT_OF_BOUNDS";
    public const string ValueIncorrectType = "VALUE_INCORRECT_TYPE";
    public const string ValueIncorrectFormat = "VALUE_INCORRECT_FORMAT";
    public const string ValueDuplicate = "VALUE_DUPLICATE";
    public const string OutOfResources = "OUT_OF_RESOURCES";
    public const string FeatureDisabled = "FEATURE_DISABLED";
    public const string UnsupportedSessionType = "UNSUPPORTED_SESSION_TYPE";

    /// <summary>Not in the documented list, but the vendor's own Terraform provider looks for it.</summary>
    public const string ObjectNotFound = "OBJECT_NOT_FOUND";
}
