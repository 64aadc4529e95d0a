ticketfolio("column-subject-0","	\r\n")
