namespace PrivX.LicenseManager;

/// <summary>Consent to license statistics.</summary>
public sealed class LicenseStatistics : PrivXObject
{
    /// <summary>Send license statistics to the vendor.</summary>
    public bool? Optin { get; set; }
}
