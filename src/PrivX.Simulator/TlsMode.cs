namespace PrivX.Simulator;

/// <summary>What certificate the simulator shows.</summary>
public enum TlsMode
{
    /// <summary>Issued by the simulator's own CA for localhost, 127.0.0.1 and ::1.</summary>
    OwnCa,

    /// <summary>Issued by an intermediate CA, which is sent along; the root is the simulator's own CA.</summary>
    Intermediate,

    /// <summary>Issued by the simulator's own CA, but out of date.</summary>
    Expired,

    /// <summary>Issued by the simulator's own CA, but for another name.</summary>
    WrongName,

    /// <summary>Signed by itself and by nobody else; <see cref="PrivXSimulator.CaCertificatePem"/> does not vouch for it.</summary>
    SelfSigned,
}
