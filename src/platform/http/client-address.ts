/** The header in which the address of the client is handed over; what the client itself sends there is dropped. */
export const ADDRESS_HEADER = 'x-client-address'
