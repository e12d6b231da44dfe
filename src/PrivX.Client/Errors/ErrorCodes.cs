namespace PrivX.Client;

/// <summary>
/// The codes of failures, but for those that the server itself gives. They are public: error ids are made of them, scripts compare them, and
/// about_PrivX_Errors explains each.
/// </summary>
public static class ErrorCodes
{
    /// <summary>There is no session, or it has been disconnected.</summary>
    public const string NotConnected = "NotConnected";

    /// <summary>The token has ended and cannot be renewed.</summary>
    public const string SessionExpired = "SessionExpired";

    /// <summary>The server does not accept the API client, user or token.</summary>
    public const string InvalidCredential = "InvalidCredential";

    /// <summary>The server does not accept the OAuth client.</summary>
    public const string InvalidClient = "InvalidClient";

    /// <summary>The log-in was refused for another reason.</summary>
    public const string LoginFailed = "LoginFailed";

    /// <summary>A value for the connection is missing or malformed, or a file of the product is damaged.</summary>
    public const string InvalidConfiguration = "InvalidConfiguration";

    /// <summary>The call cannot be made as asked; nothing was sent.</summary>
    public const string InvalidArgument = "InvalidArgument";

    /// <summary>A value cannot be read as what it is for.</summary>
    public const string InvalidValue = "InvalidValue";

    /// <summary>A column of a row is nearly a parameter.</summary>
    public const string UnknownColumn = "UnknownColumn";

    /// <summary>A path names no place in the file system.</summary>
    public const string InvalidPath = "InvalidPath";

    /// <summary>A script cannot be read.</summary>
    public const string InvalidScript = "InvalidScript";

    /// <summary>A file would be replaced.</summary>
    public const string FileExists = "FileExists";

    /// <summary>Another export is at work with the same bookmark.</summary>
    public const string BookmarkInUse = "BookmarkInUse";

    /// <summary>A bookmark of an export is damaged, or of another export or server.</summary>
    public const string InvalidBookmark = "InvalidBookmark";

    /// <summary>Another export writes into the folder of evidence.</summary>
    public const string EvidenceInUse = "EvidenceInUse";

    /// <summary>Another run is at work on the rotation.</summary>
    public const string RotationInUse = "RotationInUse";

    /// <summary>The new credentials of a rotation are not proven to be stored.</summary>
    public const string RotationUnfinished = "RotationUnfinished";

    /// <summary>The overlap of a rotation is not over.</summary>
    public const string OverlapNotOver = "OverlapNotOver";

    /// <summary>The old client of a rotation was used since the new one was there.</summary>
    public const string StillUsed = "StillUsed";

    /// <summary>Something failed, and not all that was done before could be undone.</summary>
    public const string NotUndone = "NotUndone";

    /// <summary>A file cannot be written.</summary>
    public const string FileNotWritten = "FileNotWritten";

    /// <summary>A file cannot be read.</summary>
    public const string FileNotRead = "FileNotRead";

    /// <summary>A question is due and the host cannot ask.</summary>
    public const string ConfirmationRequired = "ConfirmationRequired";

    /// <summary>There is no such object, or the caller may not see it.</summary>
    public const string NotFound = "NotFound";

    /// <summary>The server does not have the operation.</summary>
    public const string NotSupported = "NotSupported";

    /// <summary>Several objects have this name.</summary>
    public const string AmbiguousName = "AmbiguousName";

    /// <summary>Somebody else changed the same meanwhile.</summary>
    public const string Conflict = "Conflict";

    /// <summary>What would be sent holds a mask, or lacks a secret.</summary>
    public const string SecretRequired = "SecretRequired";

    /// <summary>An object of one server was given for another.</summary>
    public const string SessionMismatch = "SessionMismatch";

    /// <summary>An answer holds no secret.</summary>
    public const string SecretMissing = "SecretMissing";

    /// <summary>A check-out may still be open.</summary>
    public const string NotGivenBack = "NotGivenBack";

    /// <summary>The server made something else of an object than was written.</summary>
    public const string NotAsWanted = "NotAsWanted";

    /// <summary>Objects of a plan were not done, because others failed before them.</summary>
    public const string NotDone = "NotDone";

    /// <summary>An access request waits for no decision.</summary>
    public const string NotWaiting = "NotWaiting";

    /// <summary>The user has the role on terms that a new grant would cut short.</summary>
    public const string GrantExists = "GrantExists";

    /// <summary>The user has the role by a rule of the role.</summary>
    public const string RoleByRule = "RoleByRule";

    /// <summary>An object holds no certificate.</summary>
    public const string CertificateMissing = "CertificateMissing";

    /// <summary>An object holds a certificate that cannot be read.</summary>
    public const string CertificateUnreadable = "CertificateUnreadable";

    /// <summary>The server answers a reason in place of what was asked for.</summary>
    public const string Refused = "Refused";

    /// <summary>What was to go is there.</summary>
    public const string StillThere = "StillThere";

    /// <summary>The caller lacks a permission.</summary>
    public const string MissingPermission = "MissingPermission";

    /// <summary>A change was sent, and its answer was lost.</summary>
    public const string OutcomeUnknown = "OutcomeUnknown";

    /// <summary>An object was created, and could not be read back.</summary>
    public const string CreatedNotRead = "CreatedNotRead";

    /// <summary>Rows of a list are missing.</summary>
    public const string IncompleteList = "IncompleteList";

    /// <summary>The server cannot be reached.</summary>
    public const string Unreachable = "Unreachable";

    /// <summary>The proxy refuses, or wants a credential.</summary>
    public const string ProxyRefused = "ProxyRefused";

    /// <summary>There was no answer in time.</summary>
    public const string Timeout = "Timeout";

    /// <summary>No trusted root has signed the server's certificate.</summary>
    public const string CertificateNotTrusted = "CertificateNotTrusted";

    /// <summary>The server's certificate is for another name.</summary>
    public const string CertificateNameMismatch = "CertificateNameMismatch";

    /// <summary>The server's certificate is not valid at this time.</summary>
    public const string CertificateExpired = "CertificateExpired";

    /// <summary>No secure connection could be made.</summary>
    public const string TlsFailed = "TlsFailed";

    /// <summary>The answer is not one of PrivX.</summary>
    public const string InvalidResponse = "InvalidResponse";

    /// <summary>The server is too busy.</summary>
    public const string Throttled = "Throttled";

    /// <summary>The server failed.</summary>
    public const string ServerError = "ServerError";

    /// <summary>The server refuses a request without a code.</summary>
    public const string BadRequest = "BadRequest";

    /// <summary>An account cannot be checked out now.</summary>
    public const string CheckoutRefused = "CheckoutRefused";

    /// <summary>The caller has the account already.</summary>
    public const string AlreadyCheckedOut = "AlreadyCheckedOut";
}
